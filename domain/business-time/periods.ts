import type { Interval } from '../calendar/index.ts';
import { type Instant, instant, plusDays } from '../kernel/index.ts';
import type { Schedule } from './schedule.ts';
import { atSecond, DAY_SECONDS, dateAt, startOfDay } from './zone.ts';

/** An open stretch of one local date; `end` exclusive. */
export interface Period {
  readonly date: string;
  readonly start: Instant;
  readonly end: Instant;
}

// A calendar that has been closed for ten years is taken not to open again.
const CLOSED_DAYS = 3_660;

/** Stretches that meet are one; where clocks are set forward, wall times even move past their neighbours. */
const joined = (sorted: readonly Period[]): readonly Period[] => {
  const done: Period[] = [];
  for (const next of sorted) {
    const last = done.at(-1);
    if (last === undefined || last.end < next.start) done.push(next);
    else done[done.length - 1] = { ...last, end: instant(Math.max(last.end, next.end)) };
  }
  return done;
};

/** A date as a stretch of time, whatever its clocks do: 23 to 25 hours, and nothing for a date that a zone skipped. */
export const dayWindow = (date: string, timeZone: string): { readonly start: Instant; readonly end: Instant } => ({
  start: startOfDay(date, timeZone),
  end: startOfDay(plusDays(date, 1), timeZone),
});

/** Wall-clock intervals as stretches of time, each edge placed by itself; what clocks skip is dropped. */
const placed = (intervals: readonly Interval[], date: string, timeZone: string): readonly Period[] => {
  const day = dayWindow(date, timeZone);
  const place = (second: number): Instant => {
    if (second === 0) return day.start;
    if (second >= DAY_SECONDS) return day.end;
    return instant(Math.min(Math.max(atSecond(date, second, timeZone), day.start), day.end));
  };
  return intervals
    .map(({ start, end }) => ({ date, start: place(start), end: place(end) }))
    .filter(({ start, end }) => start < end)
    .toSorted((a, b) => a.start - b.start);
};

/** What is left of a stretch beside a hole in it. */
export const without = (period: Period, hole: { readonly start: Instant; readonly end: Instant }): Period[] =>
  [
    { ...period, end: instant(Math.min(period.end, hole.start)) },
    { ...period, start: instant(Math.max(period.start, hole.end)) },
  ].filter(({ start, end }) => start < end);

/** The open stretches of one date, in order and apart. */
export const periodsOn = (schedule: Schedule, date: string): readonly Period[] => {
  const { open, breaks } = schedule.dayOn(date);
  if (open.length === 0) return [];
  const holes = breaks.length === 0 ? [] : placed(breaks, date, schedule.timeZone);
  return holes.reduce(
    (periods, hole) => periods.flatMap((period) => without(period, hole)),
    joined(placed(open, date, schedule.timeZone)),
  );
};

/** Dates from one on, forward (1) or back (-1), with their periods; ends after ten closed years. */
export function* openDays(schedule: Schedule, from: string, step: 1 | -1): Generator<readonly Period[], undefined> {
  for (let date = from, closed = 0; closed < CLOSED_DAYS; date = plusDays(date, step)) {
    const periods = periodsOn(schedule, date);
    closed = periods.length === 0 ? closed + 1 : 0;
    if (periods.length > 0) yield periods;
  }
}

/** Open stretches from a date on; without end where a calendar keeps opening. */
export function* periodsFrom(schedule: Schedule, date: string): Generator<Period, undefined> {
  for (const periods of openDays(schedule, date, 1)) yield* periods;
}

/** Open stretches after an instant, the first clipped to it. */
export function* periodsAfter(schedule: Schedule, at: Instant): Generator<Period, undefined> {
  for (const period of periodsFrom(schedule, dateAt(at, schedule.timeZone))) {
    if (period.end > at) yield period.start >= at ? period : { ...period, start: at };
  }
}

/** Open stretches before an instant, nearest first, the first clipped to it. */
export function* periodsBefore(schedule: Schedule, at: Instant): Generator<Period, undefined> {
  // From tomorrow, because a date can have begun while the wall shows yesterday again (clocks set back at 00:01).
  for (const periods of openDays(schedule, plusDays(dateAt(at, schedule.timeZone), 1), -1)) {
    for (const period of periods.toReversed()) {
      if (period.start < at) yield period.end <= at ? period : { ...period, end: at };
    }
  }
}

/**
 * The first open stretches after or before an instant, clipped to it; each belongs to one local date. Source: X-04.
 *
 * @param count how many; fewer come back where the calendar ends
 * @example periods(gx, parseInstant('2025-03-07T08:00:00Z'), 2, 'after') // Fri 16:00–17:30, Mon 09:00–17:30
 */
export const periods = (
  schedule: Schedule,
  from: Instant,
  count: number,
  direction: 'after' | 'before',
): readonly Period[] => {
  const all = direction === 'after' ? periodsAfter(schedule, from) : periodsBefore(schedule, from);
  return [...all.take(count)];
};
