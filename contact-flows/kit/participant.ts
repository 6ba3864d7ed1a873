import { type Block, failing } from './block.ts';
import { reference } from './references.ts';

/**
 * Speaks SSML without listening. If it can't be spoken the call goes on, unless `failed` says where else.
 *
 * @param ssml fragments, texts or `$.Attributes.…` references; wrapped in `<speak>` here
 */
export const say = <const T extends string>(ssml: string, to: { readonly next: T; readonly failed?: T }): Block<T> => ({
  type: 'MessageParticipant',
  parameters: { SSML: `<speak>${ssml}</speak>` },
  conditions: [],
  errors: failing(to.failed ?? to.next),
  next: to.next,
});

type Key = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '*' | '#';

interface Menu<T extends string> {
  /** Spoken while keys are accepted already; absent when the words were said before. */
  readonly ssml?: string;
  /** How long to wait for a key after the last word, 1 to 180 s. */
  readonly seconds: number;
  readonly keys: Readonly<Partial<Record<Key, T>>>;
  readonly wrongKey: T;
  readonly noKey: T;
  readonly failed: T;
}

/** A prompt-less menu still needs a prompt on the wire: the shortest possible pause. */
const SILENCE = '<break time="10ms"/>';

/** Speaks, and takes one key. A key pressed during the speech ends it. */
export const menu = <const T extends string>({ ssml, seconds, keys, ...to }: Menu<T>): Block<T> => ({
  type: 'GetParticipantInput',
  parameters: {
    SSML: `<speak>${ssml ?? SILENCE}</speak>`,
    InputTimeLimitSeconds: String(seconds),
    StoreInput: 'False',
  },
  conditions: Object.entries(keys).map(([operand, target]) => ({ operator: 'Equals', operand, to: target })),
  errors: [
    { error: 'InputTimeLimitExceeded', to: to.noKey },
    { error: 'NoMatchingCondition', to: to.wrongKey },
    { error: 'NoMatchingError', to: to.failed },
  ],
  next: to.wrongKey,
});

/**
 * Plays waiting music in a queue for exactly so many seconds, words included when it begins with some: their length
 * changes nothing about when the next block comes. The music is longer than any such round.
 */
export const music = <const T extends string>(
  seconds: number,
  to: { readonly next: T; readonly failed: T },
  words?: string,
): Block<T> => ({
  type: 'MessageParticipantIteratively',
  parameters: {
    Messages: [
      ...(words === undefined ? [] : [{ SSML: `<speak>${words}</speak>` }]),
      { PromptId: reference('prompt', 'music') },
    ],
    InterruptFrequencySeconds: String(seconds),
  },
  conditions: [{ operator: 'Equals', operand: 'MessagesInterrupted', to: to.next }],
  errors: failing(to.failed),
});
