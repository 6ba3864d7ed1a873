import { type Instant, plusDays } from '../kernel/index.ts';
import {
  closedDay,
  type Due,
  datesThrough,
  isMakeUp,
  type Pause,
  type ProofLine,
  stillPausedFrom,
  uncoveredYears,
} from './due.ts';
import { openDays, type Period, periodsOn } from './periods.ts';
import type { Schedule } from './schedule.ts';
import { dateAt } from './zone.ts';

const isPaused = (pauses: readonly Pause[], closing: Instant): boolean =>
  pauses.some(({ start, end = Infinity }) => start < closing && closing <= end);

const dayAfter = (at: Instant, timeZone: string): string => plusDays(dateAt(at, timeZone), 1);

const proven = (schedule: Schedule, from: Instant, due: Period, ordinals: ReadonlyMap<string, number>): Due => {
  const { timeZone } = schedule;
  const dates = datesThrough(dayAfter(from, timeZone), due.date);
  const proof = dates.map((date): ProofLine => {
    const ordinal = ordinals.get(date);
    if (ordinal !== undefined) return { what: 'WORKING_DAY', date, ordinal, makeUp: isMakeUp(schedule, date) };
    return periodsOn(schedule, date).length > 0 ? { what: 'PAUSED_DAY', date } : closedDay(schedule, date);
  });
  return { at: due.end, from, timeZone, proof, uncoveredYears: uncoveredYears(schedule, dates) };
};

/**
 * The closing time of the nth working day after receipt; the day of receipt never counts, whenever it came in. A working day
 * that closes while the clock is paused does not count. Source: LEGAL-19, ambiguity 13, X-11.
 *
 * @param days 1 or more
 * @returns undefined when so many working days never come, or the clock is still paused
 * @example dueAfterWorkingDays(gx, parseInstant('2025-09-30T02:00:00Z'), 2)?.at // Fri 2025-10-10 17:30
 */
export const dueAfterWorkingDays = (
  schedule: Schedule,
  from: Instant,
  days: number,
  pauses: readonly Pause[] = [],
): Due | undefined => {
  const ordinals = new Map<string, number>();
  for (const periods of openDays(schedule, dayAfter(from, schedule.timeZone), 1)) {
    const last = periods.at(-1);
    if (last === undefined || last.end > stillPausedFrom(pauses)) return undefined;
    if (!isPaused(pauses, last.end)) ordinals.set(last.date, ordinals.size + 1);
    if (ordinals.size === days) return proven(schedule, from, last, ordinals);
  }
  return undefined;
};
