import { Temporal } from 'temporal-polyfill';
import { type Instant, instant, plusDays } from '../kernel/index.ts';

export const DAY_SECONDS = 86_400;

/**
 * What a wall time means that does not exist exactly once. `compatible`: in a gap it moves on by the gap's length, of two it is
 * the first; `reject`: it means nothing.
 */
export type WallPolicy = 'compatible' | 'earlier' | 'later' | 'reject';

const wall = (date: string, second: number): Temporal.PlainDateTime =>
  Temporal.PlainDate.from(date).toPlainDateTime().add({ seconds: second });

const MIDNIGHTS = 10_000;
const midnights = new Map<string, Instant>();

/**
 * The instant at which a local date begins; in zones that skip midnight, the first instant after it. Remembered, because every
 * walk over days asks for the same ones.
 */
export const startOfDay = (date: string, timeZone: string): Instant => {
  const key = `${timeZone} ${date}`;
  const known = midnights.get(key);
  if (known !== undefined) return known;
  const found = instant(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
  if (midnights.size >= MIDNIGHTS) midnights.clear();
  midnights.set(key, found);
  return found;
};

/** The instant of a second of a local date by the `compatible` policy; second 86 400 is where the next date begins. */
export const atSecond = (date: string, second: number, timeZone: string): Instant => {
  if (second === 0 || second >= DAY_SECONDS) return startOfDay(second === 0 ? date : plusDays(date, 1), timeZone);
  return instant(wall(date, second).toZonedDateTime(timeZone).epochMilliseconds);
};

/** Date on the wall at an instant. */
export const dateAt = (at: Instant, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/**
 * Clock on the wall at an instant, to the second.
 *
 * @example clockAt(parseInstant('2025-03-04T09:30:00Z'), 'Asia/Shanghai') // '17:30:00'
 */
export const clockAt = (at: Instant, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'second' });

/** The same wall time on another date. */
export const sameTimeOn = (date: string, at: Instant, timeZone: string): Instant => {
  const plainTime = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainTime();
  return instant(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds);
};

/**
 * Seconds of a wall time: `09:00`, `12:30:09`, `24:00`.
 *
 * @example secondOf('24:00') // 86400
 */
export const secondOf = (time: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
};

const instantOf = (date: string, time: string, timeZone: string, policy: WallPolicy): Instant =>
  instant(wall(date, secondOf(time)).toZonedDateTime(timeZone, { disambiguation: policy }).epochMilliseconds);

/**
 * The instant that a date and a wall time name, `24:00` being the next midnight. Source: X-04.
 *
 * @returns undefined by the policy `reject` for a time that clocks skip or show twice
 * @example localToInstant('2014-03-09', '02:30', 'America/Los_Angeles') // 2014-03-09T10:30:00Z, 03:30 on the wall
 */
export const localToInstant = (
  date: string,
  time: string,
  timeZone: string,
  policy: WallPolicy = 'compatible',
): Instant | undefined => {
  const earlier = instantOf(date, time, timeZone, 'earlier');
  const later = instantOf(date, time, timeZone, 'later');
  if (policy === 'reject') return earlier === later ? earlier : undefined;
  return instantOf(date, time, timeZone, policy);
};
