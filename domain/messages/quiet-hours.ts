import * as z from 'zod/mini';
import { type Instant, instant, plusSeconds } from '../kernel/index.ts';

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 22:00'));

/** From when until when nobody wants to be woken, on the wall; it may pass midnight. */
export const quietSchema = z.strictObject({ from: clock, to: clock });
export type Quiet = z.infer<typeof quietSchema>;

const DAY = 86_400;
const writers = new Map<string, Intl.DateTimeFormat>();

const writerFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = writers.get(timeZone);
  if (known) return known;
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, ...time });
  writers.set(timeZone, made);
  return made;
};

const secondsOf = (time: string): number => {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
};

const secondOfDay = (at: Instant, timeZone: string): number => secondsOf(writerFor(timeZone).format(at));

const isWithin = (second: number, from: number, to: number): boolean =>
  from <= to ? second >= from && second < to : second >= from || second < to;

/** The nearer way round the clock from one time of day to another, in seconds: where clocks are put forward, the night is shorter. */
const drift = (from: number, to: number): number => ((to - from + DAY + DAY / 2) % DAY) - DAY / 2;

/**
 * When the quiet hours end in which an instant lies. Source: X-15.
 *
 * @returns undefined outside of them
 * @example quietUntil(parseInstant('2025-03-04T15:30:00Z'), { from: '22:00', to: '08:00' }, 'Asia/Shanghai') // 2025-03-05T00:00:00Z
 */
export const quietUntil = (at: Instant, { from, to }: Quiet, timeZone: string): Instant | undefined => {
  const second = secondOfDay(at, timeZone);
  const end = secondsOf(to);
  if (!isWithin(second, secondsOf(from), end)) return undefined;
  const wholeSecond = instant(Math.floor(at / 1000) * 1000);
  const guess = plusSeconds(wholeSecond, (end - second + DAY) % DAY);
  const until = plusSeconds(guess, drift(secondOfDay(guess, timeZone), end));
  return until > at ? until : undefined;
};
