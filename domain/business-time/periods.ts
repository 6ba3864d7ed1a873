import type { Interval } from '../calendar/index.ts';
import { type Instant, instant, plusDays } from '../kernel/index.ts';
import type { Schedule, ScheduleDay } from './schedule.ts';
import { atSecond, dateAt, startOfDay } from './zone.ts';

/** An open stretch of one local date; `end` exclusive. */
export interface Period {
  readonly date: string;
  readonly start: Instant;
  readonly end: Instant;
}

// A calendar that has been closed for ten years is taken not to open again.
const CLOSED_DAYS = 3_660;

const without = (open: readonly Interval[], hole: Interval): Interval[] =>
  open
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, hole.start) },
      { start: Math.max(start, hole.end), end },
    ])
    .filter(({ start, end }) => start < end);

const openSeconds = ({ open, breaks }: ScheduleDay): readonly Interval[] =>
  breaks.reduce<readonly Interval[]>(without, open);

/** Where clocks are set forward, wall times move past their neighbours: stretches that then meet are one. */
const joined = (sorted: readonly Period[]): readonly Period[] =>
  sorted.reduce<readonly Period[]>((done, next) => {
    const last = done.at(-1);
    if (last === undefined || last.end < next.start) return [...done, next];
    return [...done.slice(0, -1), { ...last, end: instant(Math.max(last.end, next.end)) }];
  }, []);

/** A date as a stretch of time, whatever its clocks do: 23 to 25 hours, and nothing for a date that a zone skipped. */
export const dayWindow = (date: string, timeZone: string): { readonly start: Instant; readonly end: Instant } => ({
  start: startOfDay(date, timeZone),
  end: startOfDay(plusDays(date, 1), timeZone),
});

/** The open stretches of one date, in order and apart. An interval that clocks skip is dropped. */
export const periodsOn = (schedule: Schedule, date: string): readonly Period[] => {
  const open = openSeconds(schedule.dayOn(date));
  if (open.length === 0) return [];
  const { timeZone } = schedule;
  const day = dayWindow(date, timeZone);
  const placed = open.map(({ start, end }) => ({
    date,
    start: instant(Math.max(atSecond(date, start, timeZone), day.start)),
    end: instant(Math.min(atSecond(date, end, timeZone), day.end)),
  }));
  return joined(placed.filter(({ start, end }) => start < end).toSorted((a, b) => a.start - b.start));
};

/** Dates from one on, forward (1) or back (-1), with their periods; ends after ten closed years. */
export function* openDays(schedule: Schedule, from: string, step: 1 | -1): Generator<readonly Period[]> {
  for (let date = from, closed = 0; closed < CLOSED_DAYS; date = plusDays(date, step)) {
    const periods = periodsOn(schedule, date);
    closed = periods.length === 0 ? closed + 1 : 0;
    if (periods.length > 0) yield periods;
  }
}

/** Open stretches after an instant, the first clipped to it; without end where a calendar keeps opening. */
export function* periodsAfter(schedule: Schedule, at: Instant): Generator<Period> {
  // The day before, because a date can begin while the wall still shows the last one (clocks set back at 00:01).
  for (const periods of openDays(schedule, plusDays(dateAt(at, schedule.timeZone), -1), 1)) {
    for (const period of periods) {
      if (period.end > at) yield period.start >= at ? period : { ...period, start: at };
    }
  }
}

/** Open stretches before an instant, nearest first, the first clipped to it. */
export function* periodsBefore(schedule: Schedule, at: Instant): Generator<Period> {
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
