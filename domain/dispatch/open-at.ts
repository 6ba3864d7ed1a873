import { clockAt, dateAt } from '../business-time/index.ts';
import { type Calendar, openingOn } from '../calendar/index.ts';
import type { Instant } from '../kernel/index.ts';

/**
 * Tells of any weekly hours whether they are open at one instant; the wall clock is read once for a whole search.
 *
 * @example openAt(parseInstant('2025-03-04T18:30:00+08:00'), 'Asia/Shanghai')({ tue: ['08:00-20:00'] }) // true
 */
export const openAt = (now: Instant, timeZone: string): ((weekly: Calendar['weekly']) => boolean) => {
  const date = dateAt(now, timeZone);
  const [hour = 0, minute = 0] = clockAt(now, timeZone).split(':').map(Number);
  const at = hour * 60 + minute;
  return (weekly) =>
    openingOn({ timeZone, weekly, followsOfficial: false, localDays: [] }, date).open.some(
      ({ start, end }) => start <= at && at < end,
    );
};
