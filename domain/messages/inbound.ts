/** What a text from outside means, by its words alone. */
export type Reply =
  | { readonly keyword: 'STOP'; readonly hasText: boolean }
  | { readonly keyword: 'RATING'; readonly score: number; readonly hasText: boolean }
  | { readonly keyword: 'TEXT'; readonly hasText: boolean };

interface Route {
  readonly matches: RegExp;
  readonly reply: (match: RegExpExecArray) => Reply;
}

const stop = (match: RegExpExecArray): Reply => ({ keyword: 'STOP', hasText: Boolean(match[1]) });

const SCORES: Readonly<Record<string, number>> = {
  ...{ 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 },
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 五: 5 },
};
const rating = ([, digit = '', words]: RegExpExecArray): Reply => ({
  ...{ keyword: 'RATING', score: SCORES[digit] ?? 0, hasText: Boolean(words) },
});

/** The first that matches: whole texts, then beginnings. Everything else is free text. Source: X-15, M-ORDER-4. */
const routes: readonly Route[] = [
  { matches: /^(?:R|T|TD|退订|拒收|STOP)$/, reply: stop },
  { matches: /^([1-5一二三四五])(?:分|星)?$/, reply: rating },
  { matches: /^(?:TD ?\d+|退订|拒收)(.*)$/s, reply: stop },
  // A mark must stand between the score and the words: 「3个问题没解决」 and 「1.5」 are no scores.
  { matches: /^([1-5一二三四五])(?:分|星)?[\s\p{P}]+(\D.*)$/su, reply: rating },
];

/** Full-width digits and letters, blanks and marks around a text are the phone's doing, not the writer's. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '');

/**
 * Says what a text from outside means. Source: X-15; R, TD and 退订 stop all texts, 1 to 5 answer a survey.
 *
 * @example readReply(' 5。') // { keyword: 'RATING', score: 5, hasText: false }
 * @example readReply('td') // { keyword: 'STOP', hasText: false }
 */
export const readReply = (text: string): Reply => {
  const written = plain(text);
  for (const { matches, reply } of routes) {
    const match = matches.exec(written);
    if (match) return reply(match);
  }
  return { keyword: 'TEXT', hasText: written.length > 0 };
};
