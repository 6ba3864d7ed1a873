import type { PhoneEvent } from '../connect/protocol.ts';

/** What a caller has been told and the story has not yet asked for. */
export interface Hearing {
  /** Takes in what the phone reports. */
  readonly listen: (event: PhoneEvent) => void;
  /** Takes the next words off, exactly; answers when they began, or what was heard instead. */
  readonly next: (expected: RegExp) => { readonly at: number } | { readonly instead: string };
  /** Takes everything off up to the end of these words, wherever they begin. */
  readonly until: (expected: RegExp) => { readonly at: number } | { readonly instead: string };
  /** Everything heard in this call. */
  readonly all: () => string;
}

interface Utterance {
  readonly text: string;
  readonly at: number;
}

/** Words without their blanks: blanks do not count. */
export const squeeze = (text: string): string => text.replace(/\s+/g, '');

const pattern = (prompt: string): string =>
  squeeze(prompt)
    .split(/\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('.+?');

/**
 * Turns a prompt into the expression that matches it: blanks do not count, and a slot such as {3月31日} matches anything.
 *
 * @example spoken('可使用到{3月31日}').test('可使用到4月30日') // true
 */
export const spoken = (prompt: string): RegExp => new RegExp(`^${pattern(prompt)}`);

/**
 * The same, wherever the prompt begins.
 *
 * @example spokenAnywhere('请按1').test('开通业务请按1') // true
 */
export const spokenAnywhere = (prompt: string): RegExp => new RegExp(pattern(prompt));

/**
 * The same for a whole text message; its signature may be left out.
 *
 * @example written('编号{number}').test('【法律热线】编号TS202503040001') // true
 */
export const written = (words: string): RegExp => new RegExp(`^(?:【[^】]*】)?${pattern(words)}$`);

/** Starts listening on one phone. */
export const createHearing = (): Hearing => {
  const heard: Utterance[] = [];
  const pending: Utterance[] = [];
  const words = (): string => pending.map(({ text }) => text).join('');
  /** Drops so many characters from the front and says when the last of them was spoken. */
  const drop = (length: number): number => {
    const [first] = pending;
    if (first === undefined) return 0;
    if (first.text.length > length) {
      pending[0] = { text: first.text.slice(length), at: first.at };
      return first.at;
    }
    pending.shift();
    return drop(length - first.text.length);
  };
  const take = (start: number, length: number): { at: number } => {
    const at = drop(start);
    const begins = pending[0]?.at ?? at;
    drop(length);
    return { at: begins };
  };
  return {
    listen: (event) => {
      if (event.type !== 'heard') return;
      const utterance = { text: squeeze(event.text), at: Date.parse(event.at) };
      heard.push(utterance);
      pending.push(utterance);
    },
    next: (expected) => {
      const found = expected.exec(words());
      return found === null ? { instead: words() } : take(0, found[0].length);
    },
    until: (expected) => {
      const found = expected.exec(words());
      return found === null ? { instead: words() } : take(found.index, found[0].length);
    },
    all: () => heard.map(({ text }) => text).join(''),
  };
};
