/** Reasons that are mostly given; the credit letter counts equal ones together. */
export const declineReasons = ['FAR', 'BUSY', 'PARTS', 'NOT_OURS', 'OTHER'] as const;
export type ReasonId = (typeof declineReasons)[number];

/**
 * The reason as it is sent: the chip's words, one's own, or both; undefined when there are none.
 *
 * @example
 * reasonIn('路远', ' 在邕宁 ') // '路远：在邕宁'
 */
export const reasonIn = (chip: string | undefined, words: string): string | undefined => {
  const own = words.trim();
  if (chip === undefined) return own === '' ? undefined : own;
  return own === '' ? chip : `${chip}：${own}`;
};
