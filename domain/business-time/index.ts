// What needs a time zone: compiling calendars and asking one directly. Deadlines in working time belong here too.
export { compileIntervals } from './compile-intervals.ts';
export { compileMonthEnds } from './compile-month-ends.ts';
export { isOpen } from './is-open.ts';
