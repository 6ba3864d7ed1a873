import fc from 'fast-check';
import type { Edges, Rules } from './by-minutes.ts';

const DAY = 86_400_000;
export const DAYS = 21;

/** A zone, and a date on or near which its clocks do something. */
const PLACES: readonly (readonly [zone: string, date: string])[] = [
  ['Asia/Shanghai', '2025-10-01'],
  ['UTC', '2024-02-29'],
  ['Asia/Kathmandu', '2025-12-31'],
  ['America/Los_Angeles', '2014-03-09'],
  ['America/Los_Angeles', '2014-11-02'],
  ['America/New_York', '2025-03-09'],
  ['Europe/London', '2025-10-26'],
  // Clocks skip midnight, and come back to the evening before.
  ['America/Sao_Paulo', '2015-10-18'],
  ['America/Sao_Paulo', '2016-02-21'],
  // Half an hour; at 00:01; a whole date skipped; at the end of Ramadan.
  ['Australia/Lord_Howe', '2025-04-06'],
  ['Australia/Lord_Howe', '2025-10-05'],
  ['America/St_Johns', '2010-11-07'],
  ['America/St_Johns', '2011-03-13'],
  ['Pacific/Apia', '2011-12-30'],
  ['Africa/Casablanca', '2025-04-06'],
];

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const minute = fc.oneof(
  fc.integer({ min: 0, max: 96 }).map((quarter) => quarter * 15),
  fc.integer({ min: 0, max: 1440 }),
  fc.constantFrom(0, 120, 150, 180, 1440),
);

/** Up to three intervals of one day; neighbours may touch. */
const hours: fc.Arbitrary<readonly Edges[]> = fc.uniqueArray(minute, { minLength: 2, maxLength: 6 }).map((minutes) => {
  const sorted = minutes.toSorted((a, b) => a - b);
  return sorted.flatMap((start, i): Edges[] => {
    const end = sorted[i + 1];
    return i % 2 === 0 && end !== undefined ? [[clock(start), clock(end)]] : [];
  });
});

const weekday = fc.oneof(
  { weight: 4, arbitrary: hours },
  { weight: 1, arbitrary: fc.constant([['00:00', '24:00'] as const]) },
  { weight: 2, arbitrary: fc.constant([]) },
);

const dates = (first: number) =>
  fc.integer({ min: 0, max: DAYS - 1 }).map((day) => new Date(first + day * DAY).toISOString().slice(0, 10));

/** A calendar and the first day of three weeks around a change of clocks. */
export const randomCalendar: fc.Arbitrary<{ readonly rules: Rules; readonly firstDay: number }> = fc
  .tuple(fc.constantFrom(...PLACES), fc.integer({ min: 7, max: 14 }))
  .chain(([[timezone, date], before]) => {
    const firstDay = Date.parse(date) - before * DAY;
    const day = dates(firstDay);
    const rules = fc.record({
      timezone: fc.constant(timezone),
      weekly: fc.record({
        mon: weekday,
        tue: weekday,
        wed: weekday,
        thu: weekday,
        fri: weekday,
        sat: weekday,
        sun: weekday,
      }),
      dateOverrides: fc.dictionary(day, weekday, { maxKeys: 4 }),
      dateBreaks: fc.dictionary(day, hours, { maxKeys: 6 }),
      holidays: fc.uniqueArray(day, { maxLength: 3 }),
      annualHolidays: fc.uniqueArray(day, { maxLength: 2 }).map((some) => some.map((one) => one.slice(5))),
    });
    return fc.record({ rules, firstDay: fc.constant(firstDay) });
  });
