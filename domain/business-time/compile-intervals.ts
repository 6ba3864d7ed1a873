import { type Calendar, type CompiledDay, writeIntervals } from '../calendar/index.ts';
import { type Instant, plusDays } from '../kernel/index.ts';
import { type Schedule, scheduleOf } from './schedule.ts';
import { stretchesOn } from './stretches.ts';
import { dateAt, startOfDay } from './zone.ts';

const compileDay = (schedule: Schedule, date: string): CompiledDay => ({
  stretches: stretchesOn(schedule, date).map(({ start, end, reason }) => ({ reason, minutes: (end - start) / 60_000 })),
  uncoveredYear: schedule.dayOn(date).uncoveredYear,
});

/**
 * Compiles a calendar for the call path: whole local days from the one that holds `from`. The text is looked up with
 * `lookUp` of domain/calendar, which needs no time zone. Source: X-05, "Compiled intervals".
 *
 * @returns about 900 characters for 407 days
 * @example compileIntervals(gxLawyers, parseInstant('2025-03-01T00:00:00Z'), 2) // '1|…|W14;… |0000'
 */
export const compileIntervals = (calendar: Calendar, from: Instant, days: number): string => {
  const schedule = scheduleOf(calendar);
  const first = dateAt(from, calendar.timeZone);
  const dates = Array.from({ length: days }, (_, i) => plusDays(first, i));
  return writeIntervals(
    startOfDay(first, calendar.timeZone),
    dates.map((date) => compileDay(schedule, date)),
  );
};
