import { Temporal } from 'temporal-polyfill';
import { type Instant, instant } from '../kernel/index.ts';

/** The instant at which a local date begins; in zones that skip midnight, the first instant after it. */
export const startOfDay = (date: string, timeZone: string): Instant =>
  instant(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);

/** The instant of a minute of a local date; minute 1440 is the next midnight. */
export const atMinute = (date: string, minute: number, timeZone: string): Instant => {
  const day = Temporal.PlainDate.from(date);
  if (minute >= 1440) return startOfDay(day.add({ days: 1 }).toString(), timeZone);
  const clock = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
  return instant(day.toZonedDateTime({ timeZone, plainTime: clock }).epochMilliseconds);
};

/** Date on the wall at an instant. */
export const dateAt = (at: Instant, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
