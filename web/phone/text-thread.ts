import type { TextMessage } from '../../local/messages/protocol.ts';

/** A text as it is shown: what stands in 【】 apart from the words. */
export interface ShownText {
  readonly signature: string | undefined;
  readonly words: string;
}

/**
 * Takes the signature off a text.
 *
 * @example
 * showText('【法律热线】感谢您的评价。') // { signature: '法律热线', words: '感谢您的评价。' }
 */
export const showText = (text: string): ShownText => {
  const [, signature, words] = text.match(/^【([^】]+)】(.*)$/s) ?? [];
  return signature === undefined ? { signature: undefined, words: text } : { signature, words: words ?? '' };
};

/** Puts a text in its place: a known one is renewed where it stands, a new one comes last. */
export const addText = (texts: readonly TextMessage[], text: TextMessage): readonly TextMessage[] =>
  texts.some(({ id }) => id === text.id)
    ? texts.map((known) => (known.id === text.id ? text : known))
    : [...texts, text];

/** The service numbers that have texted, the latest first. */
export const portsOf = (texts: readonly TextMessage[]): readonly string[] => [
  ...new Set(texts.map(({ port }) => port).toReversed()),
];

/**
 * Whether a number is one that gets texts.
 *
 * @example
 * isMobile('0771-5551234') // false
 */
export const isMobile = (number: string): boolean => /^1[3-9]\d{9}$/.test(number);
