import { type Calendar, type DayKind, type Interval, openingOn } from '../calendar/index.ts';

/** One date as the arithmetic sees it; intervals in seconds of the day, `end` exclusive, in order and apart. */
export interface ScheduleDay {
  readonly kind: DayKind;
  /** Holiday or local day by name. */
  readonly name?: string;
  /** Hours as published; none on a closed day. */
  readonly open: readonly Interval[];
  /** Taken out of the hours. */
  readonly breaks: readonly Interval[];
  readonly uncoveredYear: boolean;
}

/**
 * What working time is computed from: a zone, and every date's hours with the reason. All calendars, however they are written,
 * become this, so that there is one arithmetic.
 */
export interface Schedule {
  readonly timeZone: string;
  readonly dayOn: (date: string) => ScheduleDay;
}

const seconds = ({ start, end }: Interval): Interval => ({ start: start * 60, end: end * 60 });

/** Times between the intervals of one day: its lunch breaks. */
const between = (open: readonly Interval[]): Interval[] =>
  open.slice(1).map(({ start }, i) => ({ start: open[i]?.end ?? start, end: start }));

const hull = (open: readonly Interval[]): Interval[] => {
  const [first, last] = [open.at(0), open.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
};

/**
 * A tenant's calendar for the arithmetic. Its own days win over the State Council's, those over the week's.
 *
 * @example scheduleOf(hbLawyers).dayOn('2025-03-04').breaks // [{ start: 43200, end: 50400 }], 12:00–14:00
 */
export const scheduleOf = (calendar: Calendar): Schedule => ({
  timeZone: calendar.timeZone,
  dayOn: (date) => {
    const { open, kind, name, uncoveredYear } = openingOn(calendar, date);
    const hours = open.map(seconds);
    return { kind, ...(name !== undefined && { name }), open: hull(hours), breaks: between(hours), uncoveredYear };
  },
});
