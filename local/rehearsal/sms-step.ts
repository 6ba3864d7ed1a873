import type { TextMessage } from '../messages/protocol.ts';
import { spokenAnywhere, squeeze, written } from './hearing.ts';
import { localTime } from './moments.ts';
import { type Scene, StepFailed } from './scene.ts';
import type { Told } from './schema.ts';

type Sms = Told<'sms'>;
type Receiving = Extract<Sms, { receives: unknown }>;
type Sending = Extract<Sms, { text: string }>;

const unread = (phone: string, { stage, textsRead }: Scene): readonly TextMessage[] =>
  stage.texts(phone).slice(textsRead.get(phone) ?? 0);

const read = (phone: string, count: number, { textsRead }: Scene): void => {
  textsRead.set(phone, (textsRead.get(phone) ?? 0) + count);
};

const shown = (texts: readonly TextMessage[]): string =>
  texts.length === 0 ? 'nothing' : texts.map(({ port, text }) => `${port}: ${text}`).join('\n             ');

/** The words of a template, or those that stand there; an id that nobody knows is no words. */
const wordsOf = (named: string, { stage, rehearsal }: Scene): string => {
  const template = stage.templateText(rehearsal.tenant, named);
  if (template === undefined && /^M-[A-Z]+(-|$)/.test(named)) throw new StepFailed(`no template is called "${named}"`);
  return template ?? named;
};

const find = ({ phone, receives }: Receiving, scene: Scene): { readonly text: TextMessage; readonly index: number } => {
  const waiting = unread(phone, scene);
  const isNext = typeof receives === 'string';
  const words = wordsOf(isNext ? receives : receives.contains, scene);
  const expected = isNext ? written(words) : spokenAnywhere(words);
  const index = (isNext ? waiting.slice(0, 1) : waiting).findIndex(({ text }) => expected.test(squeeze(text)));
  const text = waiting[index];
  if (text === undefined)
    throw new StepFailed(`the phone ${phone} should get ${words}\nbut got      ${shown(waiting)}`);
  return { text, index };
};

const receive = (told: Receiving, scene: Scene): void => {
  const { text, index } = find(told, scene);
  read(told.phone, index + 1, scene);
  if (told.from !== undefined && text.port !== told.from)
    throw new StepFailed(`the text came from ${text.port}, not ${told.from}: ${text.text}`);
  const at = localTime(Date.parse(text.at));
  if (told.at !== undefined && at.slice(-told.at.length) !== told.at.replace('T', ' '))
    throw new StepFailed(`the text came at ${at}, not ${told.at}: ${text.text}`);
};

const send = async ({ from, to, text, tenant }: Sending, { stage }: Scene): Promise<void> => {
  const sent = await stage.text(from, { to, text, tenant });
  if (!sent) throw new StepFailed(`nobody has the number ${to}`);
};

/** A phone gets a text, gets none, or sends one. */
export const sms = async (told: Sms, scene: Scene): Promise<void> => {
  if ('text' in told) return send(told, scene);
  if ('receives' in told) return receive(told, scene);
  const waiting = unread(told.phone, scene);
  if (waiting.length > 0)
    throw new StepFailed(`the phone ${told.phone} should get nothing\nbut got      ${shown(waiting)}`);
};
