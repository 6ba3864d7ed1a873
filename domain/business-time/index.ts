// What needs a time zone: compiling calendars, asking one directly, and working time with its deadlines.
export { compileIntervals } from './compile-intervals.ts';
export { compileMonthEnds } from './compile-month-ends.ts';
export type { Due, Pause } from './due.ts';
export { dueAfterWorkingDays } from './due-working-days.ts';
export { dueAfterWorkingTime } from './due-working-time.ts';
export { explain } from './explain.ts';
export { isHoliday, isOnBreak, isOpen, isWorkday } from './is-open.ts';
export { lastActive, nextClose, nextOpen, nextOpenStrict } from './openings.ts';
export { type Period, periods } from './periods.ts';
export { type Schedule, scheduleOf } from './schedule.ts';
export { readSchedule, type ScheduleIssue } from './schedule-rules.ts';
export { type Stretch, stretchesOn } from './stretches.ts';
export { addBusinessDays, subtractBusinessDays } from './working-days.ts';
export { add, between, fitsInDay, subtract } from './working-time.ts';
export { clockAt, dateAt, localToInstant, type WallPolicy } from './zone.ts';
