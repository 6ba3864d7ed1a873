import { type Pause, type Period, periods, type Schedule } from '../business-time/index.ts';
import { type Instant, instant, localDate, plusSeconds } from '../kernel/index.ts';
import { type DueAt, dueBy } from './deadlines.ts';

/** Open stretches by their place; undefined where a calendar ends. */
type Stretches = (place: number) => Period | undefined;

/** Open stretches after an instant, looked up in growing batches. */
const stretchesAfter = (schedule: Schedule, first: Instant): Stretches => {
  let known = periods(schedule, first, 16, 'after');
  return (place) => {
    if (place >= known.length) known = periods(schedule, first, 2 * place, 'after');
    return known[place];
  };
};

type Ended = Required<Pause>;
type Span = Pick<Period, 'start' | 'end'>;

const cutOut = (spans: readonly Span[], { start, end }: Ended): readonly Span[] =>
  spans
    .flatMap((span) => [
      { start: span.start, end: instant(Math.min(span.end, start)) },
      { start: instant(Math.max(span.start, end)), end: span.end },
    ])
    .filter((span) => span.start < span.end);

const counting = ({ start, end }: Period, from: Instant, pauses: readonly Ended[]): readonly Span[] =>
  end <= from ? [] : pauses.reduce(cutOut, [{ start: instant(Math.max(start, from)), end }]);

const afterOpenTime = (
  stretches: Stretches,
  from: Instant,
  seconds: number,
  pauses: readonly Ended[],
): Instant | undefined => {
  let left = seconds * 1000;
  for (let place = 0; ; place += 1) {
    const next = stretches(place);
    if (next === undefined) return undefined;
    for (const { start, end } of counting(next, from, pauses)) {
      if (left <= end - start) return instant(start + left);
      left -= end - start;
    }
  }
};

const afterDays = (
  stretches: Stretches,
  receipt: string,
  days: number,
  pauses: readonly Ended[],
): Instant | undefined => {
  let left = days;
  for (let place = 0; ; place += 1) {
    const next = stretches(place);
    if (next === undefined) return undefined;
    const { date, end } = next;
    const closes = date > receipt && stretches(place + 1)?.date !== date;
    if (closes && !pauses.some((pause) => pause.start < end && end <= pause.end)) left -= 1;
    if (left === 0) return end;
  }
};

/** Looks a value up by its key, and makes it the first time. */
const memo = <Value>() => {
  const known = new Map<string, Value>();
  return (key: string, make: () => Value): Value => {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
  };
};

// No date lasts longer, so whatever falls on the same date lies after it.
const LONGEST_DAY = 26 * 3600;

const hasEnded = (pause: Pause): pause is Ended => pause.end !== undefined;

/**
 * Deadlines of many clocks of one calendar: what days hold is looked up once for each day of receipt, and the rest is counting.
 *
 * @example dueByBatch(gx)({ unit: 'WORKING_DAYS', days: 2 }, friday16, []) // Tue 17:30, as dueBy(gx) says
 */
export const dueByBatch = (schedule: Schedule): DueAt => {
  const single = dueBy(schedule);
  const stretchesOf = memo<Stretches>();
  return (target, from, pauses) => {
    const ended = pauses.filter(hasEnded);
    if (target.unit === 'WALL' || ended.length < pauses.length) return single(target, from, pauses);
    const date = localDate(from, schedule.timeZone);
    const stretches = stretchesOf(date, () => stretchesAfter(schedule, plusSeconds(from, -LONGEST_DAY)));
    return target.unit === 'WORKING_DAYS'
      ? afterDays(stretches, date, target.days, ended)
      : afterOpenTime(stretches, from, target.seconds, ended);
  };
};
