import { type Instant, instant } from '../kernel/index.ts';
import { type Period, periodsAfter, periodsBefore, periodsOn } from './periods.ts';
import type { Schedule } from './schedule.ts';
import { dateAt } from './zone.ts';

interface Counted {
  readonly pieces: readonly Period[];
  /** Milliseconds that found no open time. */
  readonly left: number;
}

/** Counts milliseconds off open stretches in the order they come; the last piece is cut where the time is used up. */
export const countOff = (periods: Iterable<Period>, milliseconds: number): Counted => {
  const pieces: Period[] = [];
  let left = milliseconds;
  for (const period of periods) {
    const length = period.end - period.start;
    pieces.push(left < length ? { ...period, end: instant(period.start + left) } : period);
    left = Math.max(0, left - length);
    if (left === 0) return { pieces, left };
  }
  return { pieces, left };
};

const milliseconds = (seconds: number): number => Math.round(seconds * 1000);

/**
 * The instant reached after some open time. Time that ends with a stretch ends at its closing, not at the next opening; no time
 * at all is the next open moment. Negative seconds subtract. Source: X-11.
 *
 * @returns undefined when so much open time never comes
 * @example add(gx, parseInstant('2025-03-07T08:00:00Z'), 7200) // Fri 16:00 + 2 h → Mon 2025-03-10 09:30
 */
export const add = (schedule: Schedule, from: Instant, seconds: number): Instant | undefined => {
  if (seconds < 0) return subtract(schedule, from, -seconds);
  const { pieces, left } = countOff(periodsAfter(schedule, from), milliseconds(seconds));
  return left === 0 ? pieces.at(-1)?.end : undefined;
};

/** Time mirrored at an instant: what comes before it comes after it, so that one count serves both directions. */
const mirrored = ({ date, start, end }: Period): Period => ({ date, start: instant(-end), end: instant(-start) });

/**
 * The instant from which some open time leads to `from`: the mirror of {@link add}. Time that begins with a stretch begins at
 * its opening; no time at all is the last open moment.
 *
 * @example subtract(gx, parseInstant('2025-03-10T01:30:00Z'), 7200) // Mon 09:30 − 2 h → Fri 2025-03-07 16:00
 */
export const subtract = (schedule: Schedule, from: Instant, seconds: number): Instant | undefined => {
  if (seconds < 0) return add(schedule, from, -seconds);
  const { pieces, left } = countOff(periodsBefore(schedule, from).map(mirrored), milliseconds(seconds));
  const last = left === 0 ? pieces.at(-1) : undefined;
  return last && instant(-last.end);
};

const openMilliseconds = (schedule: Schedule, from: Instant, to: Instant): number => {
  let sum = 0;
  for (const { start, end } of periodsAfter(schedule, from)) {
    if (start >= to) return sum;
    sum += Math.min(end, to) - start;
  }
  return sum;
};

/**
 * Open seconds from one instant to another; negative when reversed, fractions where the instants have them. Source: X-11.
 *
 * @example between(gx, parseInstant('2025-03-07T08:00:00Z'), parseInstant('2025-03-10T01:30:00Z')) // 7200
 */
export const between = (schedule: Schedule, from: Instant, to: Instant): number =>
  to < from ? 0 - openMilliseconds(schedule, to, from) / 1000 : openMilliseconds(schedule, from, to) / 1000;

/**
 * Is there so much open time left on the local date of an instant?
 *
 * @example fitsInDay(gx, parseInstant('2025-03-07T08:00:00Z'), 5400) // true: 16:00 to 17:30
 */
export const fitsInDay = (schedule: Schedule, from: Instant, seconds: number): boolean => {
  const today = periodsOn(schedule, dateAt(from, schedule.timeZone));
  const left = today.reduce((sum, { start, end }) => sum + Math.max(0, end - Math.max(start, from)), 0);
  return left >= milliseconds(seconds);
};
