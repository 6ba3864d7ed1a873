import type { AgentSeat } from '../connect/interface.ts';
import { api } from './api-step.ts';
import { expectation } from './expect-step.ts';
import { spoken } from './hearing.ts';
import { mismatches } from './matching.ts';
import { localTime, momentMs, spanMs } from './moments.ts';
import { type Scene, StepFailed } from './scene.ts';
import type { Step, Told, Verb } from './schema.ts';

type Act<V extends Verb> = (told: Told<V>, scene: Scene) => Promise<void>;

const dial: Act<'dial'> = async ({ phone, from, number }, scene) => {
  scene.note(phone, `dials ${number} from ${from}`);
  scene.takeUp(phone, scene.stage.dial({ from: from === 'withheld' ? undefined : from, dialled: number }));
};

/** The expression that the next words must match, and how to name it when they do not. */
const wanted = (
  told: { prompt?: string | undefined; text?: string | undefined },
  scene: Scene,
): { expression: RegExp; name: string } => {
  if (told.text !== undefined) return { expression: spoken(told.text), name: told.text };
  const id = told.prompt ?? '';
  const text = scene.stage.promptText(scene.rehearsal.tenant, id);
  if (text === undefined) throw new StepFailed(`no prompt is called "${id}"`);
  return { expression: spoken(text), name: `${id} 「${text}」` };
};

const hear: Act<'hear'> = async (told, scene) => {
  const asked = typeof told === 'string' ? { phone: 'caller', prompt: told } : told;
  const { hearing } = scene.phone(asked.phone);
  const contains = 'contains' in asked ? asked.contains : undefined;
  const found = contains === undefined ? hearing.next(wanted(asked, scene).expression) : hearing.until(contains);
  const name = contains ?? wanted(asked, scene).name;
  if ('instead' in found)
    throw new StepFailed(`should hear ${name}\nbut heard    ${found.instead === '' ? 'nothing more' : found.instead}`);
  const at = 'at' in asked ? asked.at : undefined;
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

const agent: Act<'agent'> = async ({ who, does, status, sees }, scene) => {
  const seat = scene.stage.seat(who);
  if (seat === undefined) throw new StepFailed(`nobody is called "${who}"`);
  if (does !== undefined || status !== undefined) scene.note(who, does ?? `chooses ${status}`);
  if (does !== undefined) doAs(seat, does);
  if (status !== undefined) seat.setStatus(status);
  const wrong = sees === undefined ? [] : mismatches(seat.snapshot().contacts.at(-1), sees);
  if (wrong.length > 0) throw new StepFailed(`on the screen of ${who}: ${wrong.join('; ')}`);
};

const clock: Act<'clock'> = async ({ to, by }, { stage }) => {
  const now = stage.now();
  await stage.move(to === undefined ? now + spanMs(by ?? '0 s') : momentMs(to, now));
};

const fault: Act<'fault'> = async ({ at, kind, times, after, answer, error }, scene) => {
  const how = { ...(after && { after }), ...(answer && { answer }), ...(error && { error }) };
  for (const target of [at].flat()) {
    const set = scene.stage.fault({ target, kind, times, ...how });
    if ('problem' in set) throw new StepFailed(set.problem);
    scene.faults.push({ target, left: set.left });
  }
};

const acts: { readonly [V in Verb]: Act<V> } = {
  dial,
  hear,
  press,
  silent: async (span, { stage }) => stage.move(stage.now() + spanMs(span)),
  'hang up': async (phone, scene) => scene.phone(phone).call.hangUp(),
  agent,
  clock,
  fault,
  api,
  expect: expectation,
  sms: async () => {
    throw new StepFailed('messages do not exist yet');
  },
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
