import { dueAfterWorkingTime, lastActive, nextOpen, type Schedule, subtract } from '../business-time/index.ts';
import { type Instant, instant, plusSeconds } from '../kernel/index.ts';
import type { ClockStanding } from './clock-of.ts';
import { dueAfterWallTime } from './deadlines.ts';
import type { Target, WarnPoint } from './policy.ts';

/**
 * The last closing ahead of a deadline that falls outside hours: who waits for the deadline itself finds nobody there.
 * Source: LEGAL-42.
 *
 * @returns undefined for a deadline within hours, or in a calendar that was never open
 * @example lastClosingBefore(gx, parseInstant('2025-03-09T09:00:00Z')) // Sun 17:00 → Fri 2025-03-07 17:30
 */
export const lastClosingBefore = (schedule: Schedule, due: Instant): Instant | undefined =>
  nextOpen(schedule, due) === due ? undefined : lastActive(schedule, due);

type Running = ClockStanding & { readonly due: Instant };

const pointAt = (point: WarnPoint, target: Target, clock: Running, schedule: Schedule): Instant | undefined => {
  const { startedAt, due, pauses } = clock;
  const open = target.unit === 'BUSINESS_TIME';
  if ('afterStartSeconds' in point) {
    const { afterStartSeconds: after } = point;
    if (open) return dueAfterWorkingTime(schedule, startedAt, after, pauses)?.at;
    return dueAfterWallTime(schedule.timeZone, startedAt, after, pauses)?.at;
  }
  if ('beforeDueSeconds' in point) {
    return open ? subtract(schedule, due, point.beforeDueSeconds) : plusSeconds(due, -point.beforeDueSeconds);
  }
  const closing = lastClosingBefore(schedule, due);
  return closing && plusSeconds(closing, -point.beforeLastClosingSeconds);
};

/**
 * When a running clock warns, in order. A warning that would lie before the start is given at the start: whoever makes a promise
 * that falls outside hours is told at once (LEGAL-42). None lies at or after the deadline.
 *
 * @example warningsOf([{ afterStartSeconds: 86_400 }], { unit: 'WALL', seconds: 172_800 }, clock, gx) // [one day after the start]
 */
export const warningsOf = (
  points: readonly WarnPoint[],
  target: Target,
  clock: Running,
  schedule: Schedule,
): readonly Instant[] => {
  const found = points.flatMap((point) => pointAt(point, target, clock, schedule) ?? []);
  const inside = found.map((at) => instant(Math.max(at, clock.startedAt))).filter((at) => at < clock.due);
  return [...new Set(inside)].toSorted((a, b) => a - b);
};
