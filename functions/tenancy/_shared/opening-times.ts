import { compileIntervals, compileMonthEnds } from '#domain/business-time';
import type { Calendar } from '#domain/calendar';
import { type Instant, plusSeconds } from '#domain/kernel';
import { fingerprint } from '#platform/identifiers';
import type { OpeningTimes } from '#platform/profiles';

const DAY = 86_400;
const BACK_DAYS = 7;
const AHEAD_DAYS = 400;
const MONTHS = 14;

/** How far back compiled opening times reach; numbers are valid from there on too. */
export const startOf = (now: Instant): Instant => plusSeconds(now, -BACK_DAYS * DAY);

/** Compiles what a call looks up: opening times and month ends, from a week ago to more than a year ahead. Source. */
export const openingTimes = (calendar: Calendar, now: Instant): OpeningTimes => {
  const from = startOf(now);
  const intervals = compileIntervals(calendar, from, BACK_DAYS + AHEAD_DAYS);
  const monthEnds = [...compileMonthEnds(calendar.timeZone, from, MONTHS)];
  return { intervals, monthEnds, version: fingerprint([intervals, monthEnds]) };
};
