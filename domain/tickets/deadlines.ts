import {
  type Due,
  dueAfterWorkingDays,
  dueAfterWorkingTime,
  type Pause,
  type Schedule,
} from '../business-time/index.ts';
import { type Instant, instant } from '../kernel/index.ts';
import type { Target } from './policy.ts';

type ProofLine = Due['proof'][number];

/** Pieces of counted time and the pauses between them, until the seconds are used up; undefined while still paused. */
const wallLines = (from: Instant, seconds: number, pauses: readonly Pause[]): readonly ProofLine[] | undefined => {
  const lines: ProofLine[] = [];
  const until = pauses.reduce<{ start: Instant; left: number } | undefined>(
    (run, { start, end }) => {
      if (run === undefined || start >= run.start + run.left) return run;
      if (end === undefined) return undefined;
      lines.push({ what: 'COUNTED', start: run.start, end: start, makeUp: false }, { what: 'PAUSE', start, end });
      return { start: end, left: run.left - (start - run.start) };
    },
    { start: from, left: seconds * 1000 },
  );
  if (until === undefined) return undefined;
  return [...lines, { what: 'COUNTED', start: until.start, end: instant(until.start + until.left), makeUp: false }];
};

/**
 * When some seconds on the wall are used up, with the proof. Nights, weekends and holidays count (ambiguities 12 and 44).
 *
 * @returns undefined while still paused
 * @example dueAfterWallTime('Asia/Shanghai', parseInstant('2025-03-07T09:00:00Z'), 172_800)?.at // Fri 17:00 → Sun 2025-03-09 17:00
 */
export const dueAfterWallTime = (
  timeZone: string,
  from: Instant,
  seconds: number,
  pauses: readonly Pause[] = [],
): Due | undefined => {
  const proof = wallLines(from, seconds, pauses)?.filter((line) => !('end' in line) || line.start < line.end);
  const last = proof?.at(-1);
  if (proof === undefined || last === undefined || !('end' in last)) return undefined;
  return { at: last.end, from, timeZone, proof, uncoveredYears: [] };
};

/**
 * The deadline of a clock, which can explain itself. Source: X-11.
 *
 * @returns undefined while still paused, or when the calendar never gets so far
 * @example dueOf({ unit: 'WORKING_DAYS', days: 2 }, parseInstant('2025-03-07T08:00:00Z'), gx)?.at // Fri 16:00 → Tue 2025-03-11 17:30
 */
export const dueOf = (
  target: Target,
  from: Instant,
  schedule: Schedule,
  pauses: readonly Pause[] = [],
): Due | undefined => {
  switch (target.unit) {
    case 'WALL':
      return dueAfterWallTime(schedule.timeZone, from, target.seconds, pauses);
    case 'BUSINESS_TIME':
      return dueAfterWorkingTime(schedule, from, target.seconds, pauses);
    case 'WORKING_DAYS':
      return dueAfterWorkingDays(schedule, from, target.days, pauses);
  }
};

/** Only the instant; what a batch of deadlines is computed with. */
export type DueAt = (target: Target, from: Instant, pauses: readonly Pause[]) => Instant | undefined;

export const dueBy =
  (schedule: Schedule): DueAt =>
  (target, from, pauses) =>
    dueOf(target, from, schedule, pauses)?.at;
