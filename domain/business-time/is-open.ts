import { type Calendar, daySpans, type Opening, openingOn } from '../calendar/index.ts';
import { type Instant, plusDays } from '../kernel/index.ts';
import { atMinute, dateAt } from './zone.ts';

const HORIZON_DAYS = 400;

interface Span {
  readonly open: boolean;
  readonly start: Instant;
}

/** Walks the days from `date` on and yields their stretches as instants. */
function* spansFrom(calendar: Calendar, date: string): Generator<Span> {
  for (let day = 0; day < HORIZON_DAYS; day += 1) {
    const on = plusDays(date, day);
    for (const { start, reason } of daySpans(openingOn(calendar, on))) {
      const open = reason === 'OPEN' || reason === 'OPEN_MAKEUP';
      yield { open, start: atMinute(on, start, calendar.timeZone) };
    }
  }
}

const firstAfter = (calendar: Calendar, date: string, at: Instant, open: boolean): Instant | undefined => {
  for (const span of spansFrom(calendar, date)) {
    if (span.start > at && span.open === open) return span.start;
  }
  return undefined;
};

/**
 * Open or closed at an instant, and why; opening inclusive, closing exclusive. Source, story 3.
 *
 * @returns with the next opening while closed and the next closing while open, each looked for 400 days ahead
 * @example isOpen(gxLawyers, parseInstant('2025-10-03T02:00:00Z')) // { open: false, reason: 'HOLIDAY', nextOpening: 2025-10-09T01:00:00Z, … }
 */
export const isOpen = (calendar: Calendar, at: Instant): Opening => {
  const date = dateAt(at, calendar.timeZone);
  const day = openingOn(calendar, date);
  const here = daySpans(day).findLast((span) => atMinute(date, span.start, calendar.timeZone) <= at);
  const reason = here?.reason ?? 'BEFORE';
  const open = reason === 'OPEN' || reason === 'OPEN_MAKEUP';
  const change = firstAfter(calendar, date, at, !open);
  return {
    open,
    reason,
    uncoveredYear: day.uncoveredYear,
    ...(change !== undefined && (open ? { closing: change } : { nextOpening: change })),
  };
};
