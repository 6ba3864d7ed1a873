import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { compileIntervals, compileMonthEnds, isOpen, scheduleOf } from '#domain/business-time';
import { type Calendar, compiledIntervalsSchema, lookUp, monthEndAfter } from '#domain/calendar';
import { instant, plusDays } from '#domain/kernel';
import { always, at, gxLawyers, hbLawyers } from '../fixtures.ts';

const calendars = {
  gx: gxLawyers,
  hb: { ...hbLawyers, localDays: [{ from: '2025-04-01', name: '半天', open: ['09:00-12:00'] }] },
  always,
  'New York': { ...hbLawyers, timeZone: 'America/New_York' },
  'São Paulo, where midnight was skipped': { ...always, timeZone: 'America/Sao_Paulo' },
  'Los Angeles, where an interval was skipped': {
    ...{ ...hbLawyers, timeZone: 'America/Los_Angeles' },
    weekly: { sun: ['01:00-01:30', '02:30-03:15', '05:00-06:00'] },
  },
} satisfies Record<string, Calendar>;

describe.each(Object.entries(calendars))('the compiled calendar of %s', (name, calendar) => {
  const from = at(name.startsWith('São') ? '2018-09-01 12:00:00' : '2025-02-20 12:00:00');
  const compiled = compileIntervals(calendar, from, 407);

  it('answers as the calendar itself does, at any second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 399 * 86_400 }), (seconds) => {
        const now = instant(from + seconds * 1000);
        const { open, reason, uncoveredYear } = isOpen(scheduleOf(calendar), now);
        expect(lookUp(compiled, now)).toMatchObject({ open, reason, uncoveredYear });
      }),
    );
  });

  it('names the same next opening or closing, away from the end of its range', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 * 86_400 }), (seconds) => {
        const now = instant(from + seconds * 1000);
        expect(lookUp(compiled, now)).toEqual(isOpen(scheduleOf(calendar), now));
      }),
      { numRuns: 25 },
    );
  });

  it('is small enough to travel with every call', () => {
    expect(compiled.length).toBeLessThan(1500);
    expect(z.parse(compiledIntervalsSchema, compiled)).toBe(compiled);
  });

  it('says nothing outside its range', () => {
    expect(lookUp(compiled, instant(from - 2 * 86_400_000))).toBeUndefined();
    expect(lookUp(compiled, instant(from + 408 * 86_400_000))).toBeUndefined();
  });
});

it('days of an uncovered year stay marked when compiled', () => {
  const compiled = compileIntervals(gxLawyers, at('2026-12-30 00:00:00'), 5);
  expect(lookUp(compiled, at('2026-12-31 10:00:00'))?.uncoveredYear).toBe(false);
  expect(lookUp(compiled, at('2027-01-01 10:00:00'))).toMatchObject({ open: true, uncoveredYear: true });
});

describe('the end of the paid month', () => {
  const ends = compileMonthEnds('Asia/Shanghai', at('2025-02-15 10:00:00'), 12);

  it.each([
    ['2025-02-28 23:59:59', '2月28日', '2025-03-01 00:00:00'],
    ['2025-03-01 00:00:00', '3月31日', '2025-04-01 00:00:00'],
    ['2025-03-16 21:00:00', '3月31日', '2025-04-01 00:00:00'],
    ['2025-12-31 12:00:00', '12月31日', '2026-01-01 00:00:00'],
  ])('of %s is %s', (wall, lastDay, first) => {
    expect(monthEndAfter(ends, at(wall))).toEqual({ at: at(first), lastDay });
  });

  it('is unknown beyond the compiled months', () => {
    expect(monthEndAfter(ends, at('2026-02-01 00:00:00'))).toBeUndefined();
    expect(plusDays('2025-12-31', 1)).toBe('2026-01-01');
  });
});
