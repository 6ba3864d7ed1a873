import { weekdayName } from '../kernel/index.ts';
import { type OfficialDay, officialDay } from './official-days.ts';
import type { Calendar, DayOpening, Interval, LocalDay } from './schema.ts';

const minutes = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const read = (intervals: readonly string[]): Interval[] =>
  intervals.map((text) => ({ start: minutes(text.slice(0, 5)), end: minutes(text.slice(6)) }));

const usualHours = (calendar: Calendar, date: string): readonly string[] => calendar.weekly[weekdayName(date)] ?? [];

type Day = Omit<DayOpening, 'date' | 'uncoveredYear'>;

const onLocalDay = (day: LocalDay, usual: readonly string[]): Day => {
  const open = read(day.open);
  if (open.length === 0) return { kind: 'HOLIDAY', name: day.name, open };
  return { kind: usual.length > 0 ? 'WORKDAY' : 'MAKEUP', name: day.name, open };
};

const onMakeUpDay = (calendar: Calendar, usual: readonly string[]): Day => ({
  kind: 'MAKEUP',
  open: read(usual.length > 0 ? usual : (calendar.makeUp ?? calendar.weekly.mon ?? [])),
});

const onOfficialDay = (calendar: Calendar, official: OfficialDay, usual: readonly string[]): Day => {
  if (official.kind === 'HOLIDAY') return { kind: 'HOLIDAY', name: official.name, open: [] };
  if (official.kind === 'MAKEUP') return onMakeUpDay(calendar, usual);
  return { kind: usual.length > 0 ? 'WORKDAY' : 'WEEKEND', open: read(usual) };
};

/**
 * The hours of one date: the tenant's own day first, then the State Council's, then the week's. Source: LEGAL-16, X-04.
 *
 * @param date local date in the calendar's zone, `YYYY-MM-DD`
 * @example openingOn(gxLawyers, '2025-09-28') // { kind: 'MAKEUP', open: [{ start: 540, end: 1050 }], uncoveredYear: false, … }
 */
export const openingOn = (calendar: Calendar, date: string): DayOpening => {
  const usual = usualHours(calendar, date);
  const local = calendar.localDays.find(({ from, to }) => from <= date && date <= (to ?? from));
  const official: OfficialDay = calendar.followsOfficial ? officialDay(date) : { kind: 'ORDINARY' };
  const day = local ? onLocalDay(local, usual) : onOfficialDay(calendar, official, usual);
  return { date, ...day, uncoveredYear: official.kind === 'UNCOVERED' };
};
