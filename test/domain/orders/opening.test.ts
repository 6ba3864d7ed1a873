import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpen, scheduleOf } from '#domain/business-time';
import { instant, parseInstant } from '#domain/kernel';
import { categoryCalendar, lineHours, lineName, lineOpening, openingText } from '#domain/orders';
import { findService } from '#services';

const categories = findService('convenience-orders')?.orders?.categories ?? [];
const lineOf = (id: string) => {
  const found = categories.find((line) => line.id === id);
  if (!found) throw new Error(`there is no line ${id}`);
  return found;
};
const SHANGHAI = 'Asia/Shanghai';
const at = (wall: string) => parseInstant(`${wall}+08:00`);

test.each([
  ['2025-03-04T07:59:59', false, '2025-03-04T08:00:00'],
  ['2025-03-04T08:00:00', true, undefined],
  ['2025-03-04T19:59:59', true, undefined],
  ['2025-03-04T20:00:00', false, '2025-03-05T08:00:00'],
])('at %s the movers are at work: %s', (wall, open, next) => {
  expect(lineOpening(lineOf('movers'), SHANGHAI, at(wall))).toEqual({
    open,
    ...(next !== undefined && { nextOpening: at(next) }),
  });
});

test('a locksmith is always at work, and a line without hours never', () => {
  expect(lineOpening(lineOf('locks'), SHANGHAI, at('2025-03-04T03:00:00'))).toEqual({ open: true });
  expect(lineOpening({ hours: {} }, SHANGHAI, at('2025-03-04T03:00:00'))).toEqual({ open: false });
});

test('it is open when the calendar is, in zones that set their clocks too', () => {
  const hours = {
    mon: ['06:00-07:00', '21:00-24:00'],
    wed: ['00:30-02:00'],
    sat: ['00:00-24:00'],
    sun: ['03:30-09:15'],
  };
  const start = Date.parse('2025-03-01T00:00:00Z');
  fc.assert(
    fc.property(
      fc.constantFrom(SHANGHAI, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'),
      fc.integer({ min: 0, max: 400 * 1440 * 60 }),
      (timeZone, seconds) => {
        const now = instant(start + seconds * 1000);
        const line = { ...lineOf('locks'), hours };
        const { open, nextOpening } = isOpen(scheduleOf(categoryCalendar(line, timeZone)), now);
        expect(lineOpening(line, timeZone, now)).toEqual({ open, ...(nextOpening !== undefined && { nextOpening }) });
      },
    ),
    { numRuns: 200 },
  );
});

test.each([
  [{ mon: ['08:00-20:00'] }, '周一8点到20点'],
  [{ mon: ['08:30-12:00', '14:00-18:00'], tue: ['08:30-12:00', '14:00-18:00'] }, '周一至周二8点30分到12点、14点到18点'],
  [{ fri: ['00:00-24:00'], sun: ['09:00-12:00'] }, '周五全天,周日9点到12点'],
])('hours are said by stretches of days', (hours, said) => {
  expect(lineHours({ hours })).toBe(said);
});

test('the movers’ hours are said as in P-ORDER-4, and their name as it goes on', () => {
  expect(lineHours(lineOf('movers'))).toBe('每天8点到20点');
  expect(lineName(lineOf('movers'))).toBe('搬家');
  expect(lineName(lineOf('locks'))).toBe('开锁修锁');
});

test.each([
  ['2025-03-04T22:00:00', '2025-03-05T08:00:00', '明天8点'],
  ['2025-03-05T06:00:00', '2025-03-05T08:30:00', '今天8点30分'],
  ['2025-03-04T22:00:00', '2025-03-07T08:00:00', '3月7日8点'],
])('at %s, %s is called %s', (now, opening, said) => {
  expect(openingText(at(opening), at(now), SHANGHAI)).toBe(said);
});
