import { Temporal } from 'temporal-polyfill';
import type { MonthEnd } from '../calendar/index.ts';
import type { Instant } from '../kernel/index.ts';
import { dateAt, startOfDay } from './zone.ts';

const monthEnd = (firstOfNext: Temporal.PlainDate, timeZone: string): MonthEnd => {
  const last = firstOfNext.subtract({ days: 1 });
  return { at: startOfDay(firstOfNext.toString(), timeZone), lastDay: `${last.month}月${last.day}日` };
};

/**
 * The ends of the month that holds `from` and of those that follow, for the last day of a cancelled membership.
 * Source: ambiguity 6, P-LEGAL-6b.
 *
 * @example compileMonthEnds('Asia/Shanghai', parseInstant('2025-03-12T06:00:00Z'), 1) // [{ at: 2025-03-31T16:00:00Z, lastDay: '3月31日' }]
 */
export const compileMonthEnds = (timeZone: string, from: Instant, months: number): readonly MonthEnd[] => {
  const first = Temporal.PlainDate.from(dateAt(from, timeZone)).with({ day: 1 });
  return Array.from({ length: months }, (_, i) => monthEnd(first.add({ months: i + 1 }), timeZone));
};
