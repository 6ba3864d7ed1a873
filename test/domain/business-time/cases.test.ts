import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { isOpen } from '#domain/business-time';
import { type Calendar, type Interval, openingOn } from '#domain/calendar';
import { localDate, parseInstant } from '#domain/kernel';

// The public business-time cases. Here: those about one instant; arithmetic over working time has its own cases in the file.
const pair = z.tuple([z.string(), z.string()]);
const days = z.record(z.string(), z.array(pair));
const fileSchema = z.object({
  schedules: z.record(
    z.string(),
    z.object({
      weekly: z.record(z.string(), z.array(pair)),
      timezone: z.string(),
      dateOverrides: days.default({}),
      dateBreaks: days.default({}),
      holidays: z.array(z.string()).default([]),
    }),
  ),
  cases: z.array(
    z.object({
      id: z.string(),
      op: z.string(),
      schedule: z.string(),
      in: z.looseObject({ at: z.string().optional() }),
      expected: z.unknown(),
    }),
  ),
});
type Schedule = z.infer<typeof fileSchema>['schedules'][string];

const file = fileSchema.parse(
  JSON.parse(readFileSync(new URL('../../cases/business-time.json', import.meta.url), 'utf8')),
);

const written = (pairs: readonly (readonly [string, string])[]): string[] => pairs.map((edges) => edges.join('-'));
const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
const minutes = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

const without = (open: readonly Interval[], [from, to]: readonly [string, string]): Interval[] =>
  open
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, minutes(from)) },
      { start: Math.max(start, minutes(to)), end },
    ])
    .filter(({ start, end }) => start < end);

const plainCalendar = (schedule: Schedule): Calendar => ({
  timeZone: schedule.timezone,
  weekly: Object.fromEntries(Object.entries(schedule.weekly).map(([day, pairs]) => [day, written(pairs)])),
  followsOfficial: false,
  localDays: [
    ...schedule.holidays.map((from) => ({ from, name: 'holiday', open: [] })),
    ...Object.entries(schedule.dateOverrides).map(([from, pairs]) => ({ from, name: 'shift', open: written(pairs) })),
  ],
});

/** A break of the file is a day with the hours that remain. */
const calendarOf = (schedule: Schedule): Calendar => {
  const plain = plainCalendar(schedule);
  const broken = Object.entries(schedule.dateBreaks).map(([from, breaks]) => {
    const open = breaks.reduce<readonly Interval[]>(without, openingOn(plain, from).open);
    return { from, name: 'break', open: open.map(({ start, end }) => `${clock(start)}-${clock(end)}`) };
  });
  return { ...plain, localDays: [...broken, ...plain.localDays] };
};

const scheduleOf = (name: string): Schedule => {
  const schedule = file.schedules[name];
  if (!schedule) throw new Error(`no schedule ${name}`);
  return schedule;
};

const casesOf = (op: string) => file.cases.filter((one) => one.op === op);

describe('an instant is open or closed as the public cases say', () => {
  it.each(casesOf('isOpen'))('$id', ({ schedule, in: input, expected }) => {
    expect(isOpen(calendarOf(scheduleOf(schedule)), parseInstant(input.at ?? '')).open).toBe(expected);
  });
});

describe('a date is a holiday as the public cases say', () => {
  it.each(casesOf('isHoliday'))('$id', ({ schedule, in: input, expected }) => {
    const calendar = plainCalendar(scheduleOf(schedule));
    const date = localDate(parseInstant(input.at ?? ''), calendar.timeZone);
    expect(openingOn(calendar, date).kind === 'HOLIDAY').toBe(expected);
  });
});
