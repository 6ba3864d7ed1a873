import * as z from 'zod/mini';
import { plusDays } from '../kernel/index.ts';

/** A month, `2025-03`, or the last days up to today, `7d`, `30d` or `90d`. */
export const spanSchema = z.union([
  z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'a month such as 2025-03')),
  z.enum(['7d', '30d', '90d']),
]);
export type Span = z.infer<typeof spanSchema>;

const monthAfter = (first: string): string => `${plusDays(first, 31).slice(0, 7)}-01`;

const boundsOf = (span: Span, today: string): { readonly first: string; readonly end: string } => {
  const [, days] = /^(\d+)d$/.exec(span) ?? [];
  const tomorrow = plusDays(today, 1);
  return days === undefined
    ? { first: `${span}-01`, end: monthAfter(`${span}-01`) }
    : { first: plusDays(tomorrow, -Number(days)), end: tomorrow };
};

const MOST_DAYS = 90;

/**
 * The dates of a span, at most ninety, the first first; none that is still to come.
 *
 * @example datesOf('2025-02', '2025-03-04').length // 28
 * @example datesOf('7d', '2025-03-04') // ['2025-02-26', …, '2025-03-04']
 */
export const datesOf = (span: Span, today: string): readonly string[] => {
  const { first, end } = boundsOf(span, today);
  return Array.from({ length: MOST_DAYS }, (_, i) => plusDays(first, i)).filter((date) => date < end && date <= today);
};
