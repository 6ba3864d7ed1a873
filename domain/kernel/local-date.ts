import * as z from 'zod/mini';
import { type Instant, instant } from './instant.ts';

/** 30 February parses as 2 March, so the date must read back as itself. */
const exists = (date: string): boolean => {
  const read = Date.parse(`${date}T00:00:00Z`);
  return Number.isFinite(read) && new Date(read).toISOString().startsWith(date);
};

/** A calendar date without a zone: `2025-03-04`. */
export const localDateSchema = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\d$/, 'a date such as 2025-03-04'), z.refine(exists, 'a date that exists'));

const DAY = 86_400_000;
const writers = new Map<string, Intl.DateTimeFormat>();

const writerFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = writers.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  writers.set(timeZone, made);
  return made;
};

/**
 * The date on the wall where an instant falls; without Temporal, so that the call path may ask.
 *
 * @example localDate(parseInstant('2025-03-04T16:30:00Z'), 'Asia/Shanghai') // '2025-03-05'
 */
export const localDate = (at: Instant, timeZone: string): string => writerFor(timeZone).format(at);

/**
 * The date some days later (or earlier).
 *
 * @example plusDays('2025-02-28', 1) // '2025-03-01'
 */
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/**
 * Day of the week, Sunday = 0.
 *
 * @example weekdayOf('2025-03-04') // 2 (Tuesday)
 */
export const weekdayOf = (date: string): number => new Date(instant(Date.parse(`${date}T00:00:00Z`))).getUTCDay();

/** The days by which weekly hours are written down, in the order of {@link weekdayOf}. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * The name under which a date's usual hours stand.
 *
 * @example weekdayName('2025-03-04') // 'tue'
 */
export const weekdayName = (date: string): Weekday => weekdays[weekdayOf(date)] ?? 'sun';
