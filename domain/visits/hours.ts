import { clockAt, dateAt, localToInstant } from '../business-time/index.ts';
import { type Instant, instant, plusDays } from '../kernel/index.ts';
import type { DailyWindow } from './policy.ts';

/**
 * Whether an instant lies in a daily stretch of wall-clock time; the first second of `to` no longer does.
 *
 * @example isWithin({ from: '22:00', to: '08:00' }, parseInstant('2025-03-04T23:30:00+08:00'), 'Asia/Shanghai') // true
 */
export const isWithin = ({ from, to }: DailyWindow, at: Instant, timeZone: string): boolean => {
  const clock = clockAt(at, timeZone);
  const [begin, end] = [`${from}:00`, `${to}:00`];
  if (begin === end) return true;
  return begin < end ? clock >= begin && clock < end : clock >= begin || clock < end;
};

/** The next time that clocks show this, at or after an instant. */
const nextClock = (time: string, at: Instant, timeZone: string): Instant => {
  const today = dateAt(at, timeZone);
  const found = [today, plusDays(today, 1)]
    .map((date) => localToInstant(date, time, timeZone))
    .find((candidate) => candidate !== undefined && candidate >= at);
  return found ?? instant(at);
};

/**
 * The instant itself when it lies in the stretch, else when the stretch next begins.
 *
 * @example firstWithin({ from: '09:00', to: '20:00' }, 2025-03-04 20:00:00, 'Asia/Shanghai') // 2025-03-05 09:00:00
 */
export const firstWithin = (window: DailyWindow, at: Instant, timeZone: string): Instant =>
  isWithin(window, at, timeZone) ? at : nextClock(window.from, at, timeZone);

/**
 * The instant itself when it lies outside the stretch, else when the stretch ends. Source: X-15, story 45.
 *
 * @example firstOutside({ from: '22:00', to: '08:00' }, 2025-03-04 23:30, 'Asia/Shanghai') // 2025-03-05 08:00
 */
export const firstOutside = (window: DailyWindow, at: Instant, timeZone: string): Instant =>
  isWithin(window, at, timeZone) && window.from !== window.to ? nextClock(window.to, at, timeZone) : at;
