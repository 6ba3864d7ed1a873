/**
 * A line of a timeline: what was done, and what somebody wrote to it.
 *
 * @example labelled('已联系用户', '约定明天上门') // '已联系用户:约定明天上门'
 * @example labelled('已联系用户', undefined) // '已联系用户'
 */
export const labelled = (label: string, note: string | undefined): string => (note ? `${label}:${note}` : label);
