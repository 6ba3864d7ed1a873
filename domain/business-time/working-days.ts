import { type Instant, plusDays } from '../kernel/index.ts';
import { lastActive, nextOpen } from './openings.ts';
import { openDays } from './periods.ts';
import type { Schedule } from './schedule.ts';
import { dateAt, sameTimeOn } from './zone.ts';

/** The nth date with open time after (1) or before (-1) the one on which an instant falls. */
const workdayFrom = (schedule: Schedule, at: Instant, days: number, step: 1 | -1): string | undefined => {
  const neighbour = plusDays(dateAt(at, schedule.timeZone), step);
  return openDays(schedule, neighbour, step)
    .drop(days - 1)
    .next().value?.[0]?.date;
};

/**
 * The same local time some working days later, moved to the next opening when it is closed then. Whole days; 0 only moves.
 *
 * @returns undefined when so many working days never come
 * @example addBusinessDays(gx, parseInstant('2025-09-30T02:00:00Z'), 2) // Tue 10:00 → Fri 2025-10-10 10:00
 */
export const addBusinessDays = (schedule: Schedule, from: Instant, days: number): Instant | undefined => {
  if (days < 0) return subtractBusinessDays(schedule, from, -days);
  if (days === 0) return nextOpen(schedule, from);
  const date = workdayFrom(schedule, from, days, 1);
  return date === undefined ? undefined : nextOpen(schedule, sameTimeOn(date, from, schedule.timeZone));
};

/**
 * The same local time some working days earlier, moved back to the last open moment when it is closed then.
 *
 * @example subtractBusinessDays(gx, parseInstant('2025-10-10T02:00:00Z'), 2) // Fri 10:00 → Tue 2025-09-30 10:00
 */
export const subtractBusinessDays = (schedule: Schedule, from: Instant, days: number): Instant | undefined => {
  if (days < 0) return addBusinessDays(schedule, from, -days);
  if (days === 0) return lastActive(schedule, from);
  const date = workdayFrom(schedule, from, days, -1);
  return date === undefined ? undefined : lastActive(schedule, sameTimeOn(date, from, schedule.timeZone));
};
