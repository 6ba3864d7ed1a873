import { type Instant, instant } from '../kernel/index.ts';
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
import { type Period, periodsAfter, periodsOn, without } from './periods.ts';
import type { Schedule } from './schedule.ts';
import { countOff } from './working-time.ts';
import { dateAt, startOfDay } from './zone.ts';

interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

const within = (span: Span, { start, end }: Span): Span[] => {
  const cut = { start: instant(Math.max(span.start, start)), end: instant(Math.min(span.end, end)) };
  return cut.start < cut.end ? [cut] : [];
};

function* unpaused(periods: Iterable<Period>, pauses: readonly Pause[]): Generator<Period, undefined> {
  const stop = stillPausedFrom(pauses);
  for (const period of periods) {
    if (period.start >= stop) return;
    yield* pauses.reduce<readonly Period[]>(
      (pieces, pause) => pieces.flatMap((one) => without(one, { end: one.end, ...pause })),
      [period],
    );
  }
}

type Dated = readonly [at: Instant, line: ProofLine];

const counted = (schedule: Schedule, { date, start, end }: Period): Dated => [
  start,
  { what: 'COUNTED', start, end, makeUp: isMakeUp(schedule, date) },
];

const uncounted = (schedule: Schedule, date: string, span: Span): Dated[] => {
  const periods = periodsOn(schedule, date);
  if (periods.length === 0) return [[startOfDay(date, schedule.timeZone), closedDay(schedule, date)]];
  const gaps = periods.slice(1).map(({ start }, i) => ({ start: periods[i]?.end ?? start, end: start }));
  return gaps.flatMap((gap) => within(gap, span)).map((gap) => [gap.start, { what: 'BREAK', ...gap }]);
};

const paused = ({ start, end }: Pause, span: Span): Dated[] =>
  within({ start, end: end ?? span.end }, span).map((pause) => [pause.start, { what: 'PAUSE', ...pause }]);

/**
 * When some open time is used up, with its proof. Source: X-11. (48 hours of a hard case are wall-clock hours and need no
 * calendar: ambiguity 12.)
 *
 * @returns undefined when so much open time never comes, or the clock is still paused
 * @example dueAfterWorkingTime(gx, parseInstant('2025-03-07T08:00:00Z'), 7200)?.at // Fri 16:00 + 2 h → Mon 2025-03-10 09:30
 */
export const dueAfterWorkingTime = (
  schedule: Schedule,
  from: Instant,
  seconds: number,
  pauses: readonly Pause[] = [],
): Due | undefined => {
  const { timeZone } = schedule;
  const { pieces, left } = countOff(unpaused(periodsAfter(schedule, from), pauses), Math.round(seconds * 1000));
  const at = left === 0 ? pieces.at(-1)?.end : undefined;
  if (at === undefined) return undefined;
  const dates = datesThrough(dateAt(from, timeZone), dateAt(at, timeZone));
  const lines = [
    ...pieces.map((piece) => counted(schedule, piece)),
    ...dates.flatMap((date) => uncounted(schedule, date, { start: from, end: at })),
    ...pauses.flatMap((pause) => paused(pause, { start: from, end: at })),
  ];
  const proof = lines.toSorted(([a], [b]) => a - b).map(([, line]) => line);
  return { at, from, timeZone, proof, uncoveredYears: uncoveredYears(schedule, dates) };
};
