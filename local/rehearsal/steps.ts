import { parsePhoneNumber } from '#domain/kernel';
import type { AgentSeat } from '../connect/interface.ts';
import { api, together } from './api-step.ts';
import { expectation } from './expect-step.ts';
import { type Hearing, spoken, spokenAnywhere } from './hearing.ts';
import { mismatches } from './matching.ts';
import { localTime, momentMs, spanMs } from './moments.ts';
import { payment } from './payment-step.ts';
import { type Scene, StepFailed } from './scene.ts';
import type { Step, Told, Verb } from './schema.ts';
import { sms } from './sms-step.ts';

type Act<V extends Verb> = (told: Told<V>, scene: Scene) => Promise<void>;

const dial: Act<'dial'> = async ({ phone, from, number }, scene) => {
  scene.note(phone, `dials ${number} from ${from}`);
  scene.takeUp(phone, scene.stage.dial({ from: from === 'withheld' ? undefined : from, dialled: number }));
};

const phone: Act<'phone'> = async ({ phone: name, number, does }, scene) => {
  const read = parsePhoneNumber(number);
  if (!read.ok) throw new StepFailed(`nobody can be rung up at "${number}"`);
  scene.standing.set(read.value.e164, { phone: name, does });
};

interface Listening {
  readonly phone: string;
  readonly prompt?: string | undefined;
  readonly text?: string | undefined;
  readonly contains?: string | undefined;
  readonly at?: string | undefined;
}

/** Takes the words that are asked for off what was heard, and says how to name them when they were not. */
const listen = (told: Listening, scene: Scene): { found: ReturnType<Hearing['next']>; name: string } => {
  const { hearing } = scene.phone(told.phone);
  const textOf = (id: string): string | undefined => scene.stage.promptText(scene.rehearsal.tenant, id);
  const { contains, text, prompt = '' } = told;
  if (contains !== undefined)
    return { found: hearing.until(spokenAnywhere(textOf(contains) ?? contains)), name: contains };
  if (text !== undefined) return { found: hearing.next(spoken(text)), name: text };
  const words = textOf(prompt);
  if (words === undefined) throw new StepFailed(`no prompt is called "${prompt}"`);
  return { found: hearing.next(spoken(words)), name: `${prompt} 「${words}」` };
};

const hear: Act<'hear'> = async (told, scene) => {
  const asked: Listening = typeof told === 'string' ? { phone: 'caller', prompt: told } : told;
  const { found, name } = listen(asked, scene);
  if ('instead' in found)
    throw new StepFailed(`should hear ${name}\nbut heard    ${found.instead === '' ? 'nothing more' : found.instead}`);
  const { at } = asked;
  if (at !== undefined && localTime(found.at).slice(-at.length) !== at.replace('T', ' '))
    throw new StepFailed(`${name} began at ${localTime(found.at)}, not ${at}`);
};

const press: Act<'press'> = async (told, scene) => {
  const { phone, key } = typeof told === 'string' ? { phone: 'caller', key: told } : told;
  scene.phone(phone).call.press(key);
};

type Deed = NonNullable<Told<'agent'>['does']>;

const doAs = (seat: AgentSeat, deed: Deed): void => {
  const contact = seat.snapshot().contacts.at(-1)?.contactId;
  const withContact = (act: (contactId: string) => void): void => {
    if (contact === undefined) throw new StepFailed(`${seat.username} ${deed}: there is no contact on the screen`);
    act(contact);
  };
  const deeds: Readonly<Record<Deed, () => void>> = {
    'signs in': seat.signIn,
    'signs out': seat.signOut,
    accepts: () => withContact(seat.accept),
    rejects: () => withContact(seat.reject),
    holds: () => withContact(seat.hold),
    resumes: () => withContact(seat.resume),
    'hangs up': () => withContact(seat.hangUp),
    finishes: () => withContact(seat.finish),
  };
  deeds[deed]();
};

/** By the whole name of a quick connect of the contact's queue, or by what follows the carrier's name in it. */
const transferAs = (seat: AgentSeat, name: string): void => {
  const { queues, contacts } = seat.snapshot();
  const contact = contacts.at(-1);
  const offered = queues.find(({ arn }) => arn === contact?.queueArn)?.quickConnects ?? [];
  const found = offered.find((each) => each.name === name || each.name.endsWith(` ${name}`));
  if (contact === undefined || found === undefined)
    throw new StepFailed(`${seat.username} can't transfer to "${name}", only to: ${offered.map((each) => each.name)}`);
  seat.transfer(contact.contactId, found.arn);
};

const agent: Act<'agent'> = async ({ who, does, transfers, status, sees }, scene) => {
  const seat = scene.stage.seat(who);
  if (seat === undefined) throw new StepFailed(`nobody is called "${who}"`);
  if (does !== undefined || status !== undefined) scene.note(who, does ?? `chooses ${status}`);
  if (does !== undefined) doAs(seat, does);
  if (transfers !== undefined) {
    scene.note(who, `transfers to ${transfers}`);
    transferAs(seat, transfers);
  }
  if (status !== undefined) seat.setStatus(status);
  const wrong = sees === undefined ? [] : mismatches(seat.snapshot().contacts.at(-1), sees);
  if (wrong.length > 0) throw new StepFailed(`on the screen of ${who}: ${wrong.join('; ')}`);
};

const clock: Act<'clock'> = async ({ to, by }, { stage }) => {
  const now = stage.now();
  await stage.move(to === undefined ? now + spanMs(by ?? '0 s') : momentMs(to, now));
};

const fault: Act<'fault'> = async ({ at, kind, times, after, answer, error, for: span }, scene) => {
  const how = {
    ...(after && { after }),
    ...(answer && { answer }),
    ...(error && { error }),
    ...(span && { forMs: spanMs(span) }),
  };
  for (const target of [at].flat()) {
    const set = scene.stage.fault({ target, kind, times, ...how });
    if ('problem' in set) throw new StepFailed(set.problem);
    scene.faults.push({ target, left: set.left });
  }
};

const operator: Act<'operator'> = async (change, { stage, note }) => {
  const problem = await stage.operate(change);
  if (problem !== undefined) throw new StepFailed(problem);
  note('operator', `${change.number ?? change.tenant} becomes ${change.becomes}`);
};

const acts: { readonly [V in Verb]: Act<V> } = {
  dial,
  phone,
  hear,
  press,
  silent: async (span, { stage }) => stage.move(stage.now() + spanMs(span)),
  'hang up': async (phone, scene) => scene.phone(phone).call.hangUp(),
  agent,
  clock,
  fault,
  operator,
  api,
  together,
  expect: expectation,
  sms,
  payment,
};

const perform = async <V extends Verb>(verb: V, told: Told<V>, scene: Scene): Promise<void> => acts[verb](told, scene);

/** Plays one step and waits until everything that it set off has settled. */
export const play = async (step: Step, scene: Scene): Promise<void> => {
  for (const verb of Object.keys(acts)) {
    if (isVerb(verb) && step[verb] !== undefined) await perform(verb, step[verb], scene);
  }
  await scene.stage.settle();
};

const isVerb = (text: string): text is Verb => Object.hasOwn(acts, text);
