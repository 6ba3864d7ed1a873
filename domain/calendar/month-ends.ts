import type { Instant } from '../kernel/index.ts';
import type { MonthEnd } from './schema.ts';

/**
 * The end of the calendar month in which an instant lies. Source: ambiguity 6 (a cancelled membership lasts that long).
 *
 * @returns undefined when the list does not reach so far
 * @example monthEndAfter(profile.monthEnds, parseInstant('2025-03-12T06:00:00Z')) // { at: 2025-03-31T16:00:00Z, lastDay: '3月31日' }
 */
export const monthEndAfter = (monthEnds: readonly MonthEnd[], at: Instant): MonthEnd | undefined =>
  monthEnds.find((end) => end.at > at);
