// The light half of the calendar: schemas, official days, and what the call path looks up. It never needs a time zone;
// what does (compiling, isOpen, deadlines) is in domain/business-time, so that Temporal stays out of call-path bundles.
export { type CompiledDay, lookUp, type Stretch, writeIntervals } from './compiled-intervals.ts';
export { monthEndAfter } from './month-ends.ts';
export { type OfficialDay, officialDay, officialYears } from './official-days.ts';
export { openingOn } from './opening-on.ts';
export {
  type Calendar,
  calendarSchema,
  compiledIntervalsSchema,
  type DayKind,
  type DayOpening,
  type Interval,
  intervalsSchema,
  type LocalDay,
  localDaySchema,
  type MonthEnd,
  monthEndsSchema,
  type OfficialYear,
  type Opening,
  type OpenReason,
  openReasonSchema,
  weeklySchema,
} from './schema.ts';
