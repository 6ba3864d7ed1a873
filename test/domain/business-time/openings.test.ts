import { describe, expect, it } from 'vitest';
import {
  add,
  addBusinessDays,
  fitsInDay,
  isOnBreak,
  isWorkday,
  lastActive,
  localToInstant,
  nextClose,
  nextOpen,
  nextOpenStrict,
  periods,
  readSchedule,
  type Schedule,
  scheduleOf,
  subtract,
  subtractBusinessDays,
} from '#domain/business-time';
import { type Instant, parseInstant } from '#domain/kernel';
import { always, at, gxLawyers, hbLawyers } from '../fixtures.ts';

const gx = scheduleOf(gxLawyers);
const desk = scheduleOf(always);
type Find = (schedule: Schedule, at: Instant) => Instant | undefined;

describe('openings and closings around a moment', () => {
  it.each<[string, Find, string, string]>([
    ['open, it is open now', nextOpen, '2025-03-07 09:00:00', '2025-03-07 09:00:00'],
    ['closing time is closed', nextOpen, '2025-03-07 17:30:00', '2025-03-10 09:00:00'],
    ['strictly next at opening time', nextOpenStrict, '2025-03-07 09:00:00', '2025-03-10 09:00:00'],
    ['strictly next before opening', nextOpenStrict, '2025-03-07 08:59:59', '2025-03-07 09:00:00'],
    ['closing of the current stretch', nextClose, '2025-03-07 17:29:59', '2025-03-07 17:30:00'],
    ['closing of the next stretch', nextClose, '2025-03-07 17:30:00', '2025-03-10 17:30:00'],
    ['last active at closing is closing', lastActive, '2025-03-07 17:30:00', '2025-03-07 17:30:00'],
    ['last active at opening is the closing before', lastActive, '2025-03-10 09:00:00', '2025-03-07 17:30:00'],
    ['last active while open is now', lastActive, '2025-03-10 09:00:01', '2025-03-10 09:00:01'],
  ])('%s', (_, find, moment, found) => {
    expect(find(gx, at(moment))).toBe(at(found));
  });

  it('a desk that never closes has no closing and no further opening', () => {
    expect([nextClose(desk, at('2025-03-07 09:00:00')), nextOpenStrict(desk, at('2025-03-07 09:00:00'))]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('a night shift closes in the morning, not at midnight', () => {
    const read = readSchedule({
      timezone: 'Asia/Shanghai',
      weekly: { mon: [['22:00', '24:00']], tue: [['00:00', '06:00']] },
    });
    expect(read.ok && nextClose(read.value, at('2025-03-03 23:00:00'))).toBe(at('2025-03-04 06:00:00'));
    expect(read.ok && periods(read.value, at('2025-03-03 23:00:00'), 2, 'after')).toHaveLength(2);
  });

  it('a calendar with one last day closes for good', () => {
    const read = readSchedule({ timezone: 'UTC', weekly: {}, dateOverrides: { '2025-03-04': [['09:00', '17:00']] } });
    if (!read.ok) throw new Error('refused');
    const after = parseInstant('2025-03-04T17:00:00Z');
    expect(nextClose(read.value, parseInstant('2025-03-01T00:00:00Z'))).toBe(after);
    expect([nextOpen(read.value, after), nextClose(read.value, after), add(read.value, after, 1)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(subtract(read.value, after, 8 * 3600 + 1)).toBeUndefined();
  });
});

describe('working days and the rest of a day', () => {
  it('a make-up Saturday is a working day, National Day is not', () => {
    expect([isWorkday(gx, '2025-10-11'), isWorkday(gx, '2025-10-03')]).toEqual([true, false]);
  });

  it('an hour and a half fits from 16:00, a second more does not', () => {
    expect([5400, 5401].map((seconds) => fitsInDay(gx, at('2025-03-07 16:00:00'), seconds))).toEqual([true, false]);
  });

  it('working days keep the time of day, across holidays, both ways', () => {
    expect(addBusinessDays(gx, at('2025-09-30 10:00:00'), 2)).toBe(at('2025-10-10 10:00:00'));
    expect(subtractBusinessDays(gx, at('2025-10-10 10:00:00'), 2)).toBe(at('2025-09-30 10:00:00'));
    expect(addBusinessDays(gx, at('2025-10-10 10:00:00'), -2)).toBe(at('2025-09-30 10:00:00'));
    expect(subtractBusinessDays(gx, at('2025-09-30 10:00:00'), -2)).toBe(at('2025-10-10 10:00:00'));
  });

  it("a lunch break of a tenant's hours is a break", () => {
    const hb = scheduleOf(hbLawyers);
    expect(isOnBreak(hb, at('2025-03-04 12:00:00'))).toBe(true);
    expect(isOnBreak(hb, at('2025-03-04 14:00:00'))).toBe(false);
  });
});

describe('a wall time that does not exist exactly once', () => {
  it.each([
    ['2014-03-09', 'compatible', '2014-03-09T10:30:00Z'],
    ['2014-03-09', 'later', '2014-03-09T10:30:00Z'],
    ['2014-03-09', 'earlier', '2014-03-09T09:30:00Z'],
    ['2014-11-02', 'compatible', '2014-11-02T08:30:00Z'],
    ['2014-11-02', 'later', '2014-11-02T09:30:00Z'],
  ] as const)('on %s, %s: %s', (date, policy, found) => {
    const time = date === '2014-03-09' ? '02:30' : '01:30';
    expect(localToInstant(date, time, 'America/Los_Angeles', policy)).toBe(parseInstant(found));
  });

  it('may be refused', () => {
    expect(localToInstant('2014-03-09', '02:30', 'America/Los_Angeles', 'reject')).toBeUndefined();
    expect(localToInstant('2014-11-02', '01:30', 'America/Los_Angeles', 'reject')).toBeUndefined();
    expect(localToInstant('2014-11-02', '03:30', 'America/Los_Angeles', 'reject')).toBeDefined();
  });
});
