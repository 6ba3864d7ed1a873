import type { Opening, OpenReason } from '../calendar/index.ts';
import { type Instant, plusDays } from '../kernel/index.ts';
import { nextClose, nextOpen } from './openings.ts';
import { dayWindow, periodsOn } from './periods.ts';
import type { Schedule } from './schedule.ts';
import { stretchesOn } from './stretches.ts';
import { clockAt, dateAt, secondOf } from './zone.ts';

/** Where clocks are set back past midnight, the wall shows yesterday for a while after a date has begun. */
const dateHolding = ({ timeZone }: Schedule, at: Instant): string => {
  const date = dateAt(at, timeZone);
  return at < dayWindow(date, timeZone).end ? date : plusDays(date, 1);
};

const reasonAt = (schedule: Schedule, at: Instant): OpenReason =>
  stretchesOn(schedule, dateHolding(schedule, at)).findLast(({ start }) => start <= at)?.reason ?? 'BEFORE';

const changeAfter = (schedule: Schedule, at: Instant, open: boolean): Partial<Opening> => {
  const change = open ? nextClose(schedule, at) : nextOpen(schedule, at);
  if (change === undefined) return {};
  return open ? { closing: change, closesFor: reasonAt(schedule, change) } : { nextOpening: change };
};

/**
 * Open or closed at an instant, and why; opening inclusive, closing exclusive. Source, story 3.
 *
 * @returns with the next opening while closed and the next closing while open, each absent when there is none
 * @example isOpen(gx, parseInstant('2025-10-03T02:00:00Z')) // { open: false, reason: 'HOLIDAY', nextOpening: 2025-10-09T01:00:00Z, … }
 */
export const isOpen = (schedule: Schedule, at: Instant): Opening => {
  const reason = reasonAt(schedule, at);
  const open = reason === 'OPEN' || reason === 'OPEN_MAKEUP';
  const { uncoveredYear } = schedule.dayOn(dateHolding(schedule, at));
  return { open, reason, uncoveredYear, ...changeAfter(schedule, at, open) };
};

/**
 * Does a date have any open time? A date that breaks use up has none.
 *
 * @example isWorkday(gx, '2025-10-11') // true: a make-up workday
 */
export const isWorkday = (schedule: Schedule, date: string): boolean => periodsOn(schedule, date).length > 0;

/**
 * Is a date a holiday, official or the tenant's own? A weekend is none.
 *
 * @example isHoliday(gx, '2025-10-03') // true
 */
export const isHoliday = (schedule: Schedule, date: string): boolean => schedule.dayOn(date).kind === 'HOLIDAY';

/**
 * Does a break lie on this instant? It does so too on a date that is closed anyway, but a holiday has no breaks.
 *
 * @example isOnBreak(hb, parseInstant('2025-03-04T04:00:00Z')) // true: 12:00 in Shijiazhuang
 */
export const isOnBreak = (schedule: Schedule, at: Instant): boolean => {
  const second = secondOf(clockAt(at, schedule.timeZone));
  return schedule.dayOn(dateAt(at, schedule.timeZone)).breaks.some(({ start, end }) => start <= second && second < end);
};
