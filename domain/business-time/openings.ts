import { type Instant, plusDays } from '../kernel/index.ts';
import { periodsAfter, periodsBefore, periodsFrom } from './periods.ts';
import type { Schedule } from './schedule.ts';
import { dateAt } from './zone.ts';

// What stays open from midnight to midnight for more than a year is taken never to close.
const NEVER_CLOSES = 400 * 86_400_000;

/**
 * The instant itself when open, else the next opening. Source: X-05.
 *
 * @returns undefined when it never opens again
 * @example nextOpen(gx, parseInstant('2025-03-07T09:30:00Z')) // Fri 17:30 in Nanning → Mon 2025-03-10 09:00
 */
export const nextOpen = (schedule: Schedule, at: Instant): Instant | undefined =>
  periodsAfter(schedule, at).next().value?.start;

interface Run {
  readonly start: Instant;
  readonly end: Instant;
}

/** Periods around an instant, those that meet at midnight as one; none that never closes. */
function* runs(schedule: Schedule, at: Instant): Generator<Run, undefined> {
  let run: Run | undefined;
  for (const { start, end } of periodsFrom(schedule, plusDays(dateAt(at, schedule.timeZone), -1))) {
    if (run !== undefined && run.end !== start) yield run;
    run = { start: run?.end === start ? run.start : start, end };
    if (run.end - run.start > NEVER_CLOSES) return;
  }
  if (run !== undefined) yield run;
}

/**
 * The next opening strictly after an instant.
 *
 * @example nextOpenStrict(gx, parseInstant('2025-03-07T01:00:00Z')) // Fri 09:00, opening → Mon 2025-03-10 09:00
 */
export const nextOpenStrict = (schedule: Schedule, at: Instant): Instant | undefined =>
  runs(schedule, at).find(({ start }) => start > at)?.start;

/**
 * The end of the current open stretch or, while closed, of the next; intervals that meet at midnight are one.
 *
 * @returns undefined when it never opens, or never closes
 * @example nextClose(gx, parseInstant('2025-03-07T01:00:00Z')) // Fri 2025-03-07 17:30
 */
export const nextClose = (schedule: Schedule, at: Instant): Instant | undefined =>
  runs(schedule, at).find(({ end }) => end > at)?.end;

/**
 * The latest instant up to `at` just before which it was open: itself while open or at closing, else the last closing.
 *
 * @example lastActive(gx, parseInstant('2025-03-10T01:00:00Z')) // Mon 09:00, opening → Fri 2025-03-07 17:30
 */
export const lastActive = (schedule: Schedule, at: Instant): Instant | undefined =>
  periodsBefore(schedule, at).next().value?.end;
