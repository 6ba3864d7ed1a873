import type { Opening } from '../calendar/index.ts';
import { type Instant, instant, localDate, plusDays, weekdayName, weekdays } from '../kernel/index.ts';
import type { OrderCategory } from './category.ts';
import { minutesOnTheWall } from './wall.ts';

const MINUTE = 60_000;

interface Interval {
  readonly start: number;
  readonly end: number;
}

const minutesOf = (written: string): number => {
  const [hours = 0, minutes = 0] = written.split(':').map(Number);
  return hours * 60 + minutes;
};

const intervalsOn = ({ hours }: Pick<OrderCategory, 'hours'>, date: string): readonly Interval[] =>
  (hours[weekdayName(date)] ?? []).map((interval) => {
    const [start = '', end = ''] = interval.split('-');
    return { start: minutesOf(start), end: minutesOf(end) };
  });

const asIfUtc = (date: string, minutes: number): number => Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;

/** How far the wall is ahead of UTC then. */
const aheadAt = (at: number, timeZone: string): number => {
  const minute = instant(Math.floor(at / MINUTE) * MINUTE);
  return asIfUtc(localDate(minute, timeZone), minutesOnTheWall(minute, timeZone)) - minute;
};

/** The instant at which a wall shows a time; asked twice, because clocks may have been set meanwhile. */
const instantAt = (date: string, minutes: number, timeZone: string): Instant => {
  const shown = asIfUtc(date, minutes);
  const guess = shown - aheadAt(shown, timeZone);
  return instant(shown - aheadAt(guess, timeZone));
};

/**
 * Is a line open, and when does it open next? Only its weekly hours count, so no calendar has to be compiled, and the call path may ask: this
 * works without Temporal. Opening inclusive, closing exclusive. Source: ORDER-03, X-05.
 *
 * @example lineOpening(movers, 'Asia/Shanghai', 22:00) // { open: false, nextOpening: 08:00 of the next day }
 */
export const lineOpening = (
  category: Pick<OrderCategory, 'hours'>,
  timeZone: string,
  at: Instant,
): Pick<Opening, 'open' | 'nextOpening'> => {
  const today = localDate(at, timeZone);
  const now = minutesOnTheWall(at, timeZone);
  if (intervalsOn(category, today).some(({ start, end }) => start <= now && now < end)) return { open: true };
  const starts = Array.from({ length: weekdays.length + 1 }, (_, i) => plusDays(today, i)).flatMap((date) =>
    intervalsOn(category, date).map(({ start }) => instantAt(date, start, timeZone)),
  );
  const nextOpening = starts.find((start) => start > at);
  return { open: false, ...(nextOpening !== undefined && { nextOpening }) };
};
