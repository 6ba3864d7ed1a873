import { type Instant, secondsBetween } from '../kernel/index.ts';
import type { LineTexts, Message } from './schema.ts';
import { isOnItsWay } from './transitions.ts';

const DAY = 86_400;
export const HOUR = 3_600;

/** How many texts a line got in the seconds before an instant. */
export const recentTexts = ({ recent }: LineTexts, seconds: number, now: Instant): number =>
  recent.filter((at) => secondsBetween(at, now) < seconds).length;

const waitingAfter = (waiting: readonly string[], { messageId, state }: Message): readonly string[] => {
  const others = waiting.filter((id) => id !== messageId);
  if (!isOnItsWay(state)) return others;
  return others.length < waiting.length ? waiting : [...waiting, messageId];
};

const recentAfter = (recent: readonly Instant[], { version, state, at }: Message): readonly Instant[] =>
  version > 1 || state === 'REFUSED' ? recent : [...recent.filter((one) => secondsBetween(one, at) < DAY), at];

/**
 * What a line remembers after one of its texts changed: a new one goes to the end of those that wait, a settled or held one leaves them.
 *
 * @returns the same object where nothing changes
 */
export const textsAfter = (texts: LineTexts, message: Message): LineTexts => {
  const waiting = waitingAfter(texts.waiting, message);
  const recent = recentAfter(texts.recent, message);
  if (waiting.length === texts.waiting.length && recent === texts.recent) return texts;
  return { ...texts, version: texts.version + 1, waiting: [...waiting], recent: [...recent] };
};

/**
 * The text whose turn comes because another left the head of its line.
 *
 * @example nextInLine({ …, waiting: ['a', 'b'] }, { …, waiting: ['b'] }) // 'b'
 */
export const nextInLine = (before: LineTexts, after: LineTexts): string | undefined => {
  const [head] = after.waiting;
  return before.waiting.length > after.waiting.length && head !== before.waiting[0] ? head : undefined;
};

/** Whether it is a text's turn: no earlier one to the same line is still on its way. */
export const isItsTurn = ({ waiting }: LineTexts, messageId: string): boolean => waiting[0] === messageId;
