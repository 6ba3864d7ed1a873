import type { OpenReason } from '../calendar/index.ts';
import { type Instant, instant } from '../kernel/index.ts';
import { dayWindow, type Period, periodsOn } from './periods.ts';
import type { Schedule, ScheduleDay } from './schedule.ts';
import { atSecond } from './zone.ts';

/** A stretch of one date with one answer; `end` exclusive. */
export interface Stretch {
  readonly start: Instant;
  readonly end: Instant;
  readonly reason: OpenReason;
}

type Window = Pick<Stretch, 'start' | 'end'>;

const gapsBetween = (periods: readonly Period[], { start, end }: Window): Window[] => {
  const edges = [{ end: start }, ...periods];
  return edges.map((edge, i) => ({ start: edge.end, end: periods[i]?.start ?? end }));
};

const later = (a: number, b: number): Instant => instant(Math.max(a, b));
const sooner = (a: number, b: number): Instant => instant(Math.min(a, b));

/** Closed time before the first hour is BEFORE, after the last AFTER, between them BREAK. */
const reasonsOfGap = (gap: Window, first: Instant, last: Instant): Stretch[] => [
  { start: gap.start, end: sooner(gap.end, first), reason: 'BEFORE' },
  { start: later(gap.start, first), end: sooner(gap.end, last), reason: 'BREAK' },
  { start: later(gap.start, last), end: gap.end, reason: 'AFTER' },
];

const closedStretches = (schedule: Schedule, date: string, day: ScheduleDay, gaps: readonly Window[]): Stretch[] => {
  const [first, last] = [day.open.at(0), day.open.at(-1)];
  if (!first || !last) {
    const reason = day.kind === 'HOLIDAY' ? 'HOLIDAY' : 'WEEKEND';
    return gaps.map((gap) => ({ ...gap, reason }));
  }
  const opens = atSecond(date, first.start, schedule.timeZone);
  const closes = later(opens, atSecond(date, last.end, schedule.timeZone));
  return gaps.flatMap((gap) => reasonsOfGap(gap, opens, closes));
};

/**
 * Cuts a date into stretches that cover it without a gap: before, open, break, open, after. Source: X-05.
 *
 * @example stretchesOn(gx, '2025-03-04').map(({ reason }) => reason) // ['BEFORE', 'OPEN', 'AFTER']
 */
export const stretchesOn = (schedule: Schedule, date: string): readonly Stretch[] => {
  const day = schedule.dayOn(date);
  const periods = periodsOn(schedule, date);
  const reason = day.kind === 'MAKEUP' ? 'OPEN_MAKEUP' : 'OPEN';
  const open = periods.map(({ start, end }): Stretch => ({ start, end, reason }));
  const closed = closedStretches(schedule, date, day, gapsBetween(periods, dayWindow(date, schedule.timeZone)));
  return [...open, ...closed].filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start);
};
