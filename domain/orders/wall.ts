import { type Instant, localDate } from '../kernel/index.ts';

// Without Temporal: the state of an order is told on the call path.
const clocks = new Map<string, Intl.DateTimeFormat>();

const clockFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timeZone, made);
  return made;
};

const dayText = (at: Instant, timeZone: string): string => {
  const [, month, day] = localDate(at, timeZone).split('-').map(Number);
  return `${month}月${day}日`;
};

const partsOf = (at: Instant, timeZone: string): readonly [number, number] => {
  const [hour = 0, minute = 0] = clockFor(timeZone).format(at).split(':').map(Number);
  return [hour, minute];
};

/** Minutes since midnight, as the wall shows them. */
export const minutesOnTheWall = (at: Instant, timeZone: string): number => {
  const [hour, minute] = partsOf(at, timeZone);
  return hour * 60 + minute;
};

/**
 * A time of day as it is spoken of.
 *
 * @example spokenClock(19, 10) // '19点10分'
 */
export const spokenClock = (hour: number, minute: number): string =>
  `${hour}点${minute === 0 ? '' : `${String(minute).padStart(2, '0')}分`}`;

/**
 * A time as it is spoken of: `19点10分` today, `3月6日14点` on another day.
 *
 * @example spokenTime(parseInstant('2025-03-04T19:10:00+08:00'), earlierThatDay, 'Asia/Shanghai') // '19点10分'
 */
export const spokenTime = (at: Instant, now: Instant, timeZone: string): string => {
  const clock = spokenClock(...partsOf(at, timeZone));
  return localDate(at, timeZone) === localDate(now, timeZone) ? clock : `${dayText(at, timeZone)}${clock}`;
};

/**
 * A time as a text message writes it: `3月5日8:20`.
 *
 * @example writtenTime(parseInstant('2025-03-05T08:20:00+08:00'), 'Asia/Shanghai') // '3月5日8:20'
 */
export const writtenTime = (at: Instant, timeZone: string): string => {
  const [hour, minute] = partsOf(at, timeZone);
  return `${dayText(at, timeZone)}${hour}:${String(minute).padStart(2, '0')}`;
};
