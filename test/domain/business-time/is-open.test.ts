import { describe, expect, it } from 'vitest';
import { isOpen, scheduleOf } from '#domain/business-time';
import { always, at, gxLawyers, hbLawyers } from '../fixtures.ts';

describe('story 3: the edges of the calendar', () => {
  it.each([
    ['2025-03-04 08:59:59', false, 'BEFORE'],
    ['2025-03-04 09:00:00', true, 'OPEN'],
    ['2025-03-04 17:29:59', true, 'OPEN'],
    ['2025-03-04 17:30:00', false, 'AFTER'],
    ['2025-03-08 10:00:00', false, 'WEEKEND'],
    ['2025-09-28 10:00:00', true, 'OPEN_MAKEUP'],
    ['2025-10-03 10:00:00', false, 'HOLIDAY'],
    ['2025-03-04 00:00:00', false, 'BEFORE'],
    ['2025-03-04 23:59:59', false, 'AFTER'],
  ])('Guangxi lawyers at %s: open is %s, %s', (wall, open, reason) => {
    expect(isOpen(scheduleOf(gxLawyers), at(wall))).toMatchObject({ open, reason, uncoveredYear: false });
  });

  it.each([
    ['2025-03-04 08:30:00', true, 'OPEN'],
    ['2025-03-04 11:59:59', true, 'OPEN'],
    ['2025-03-04 12:00:00', false, 'BREAK'],
    ['2025-03-04 13:59:59', false, 'BREAK'],
    ['2025-03-04 14:00:00', true, 'OPEN'],
    ['2025-03-04 18:00:00', false, 'AFTER'],
  ])('Hebei lawyers at %s: open is %s, %s', (wall, open, reason) => {
    expect(isOpen(scheduleOf(hbLawyers), at(wall))).toMatchObject({ open, reason });
  });

  it('customer service answers at three in the morning of a holiday, and never closes', () => {
    expect(isOpen(scheduleOf(always), at('2025-10-03 03:00:00'))).toEqual({
      open: true,
      reason: 'OPEN',
      uncoveredYear: false,
    });
  });
});

describe('what comes next', () => {
  it.each([
    ['2025-03-04 08:00:00', '2025-03-04 09:00:00'],
    ['2025-03-07 17:30:00', '2025-03-10 09:00:00'],
    ['2025-09-30 18:00:00', '2025-10-09 09:00:00'],
    ['2025-09-27 10:00:00', '2025-09-28 09:00:00'],
  ])('closed at %s, the lawyers open again at %s', (wall, next) => {
    expect(isOpen(scheduleOf(gxLawyers), at(wall))).toMatchObject({ nextOpening: at(next) });
  });

  it.each([
    ['2025-03-04 10:00:00', '2025-03-04 12:00:00', 'BREAK'],
    ['2025-03-04 15:00:00', '2025-03-04 18:00:00', 'AFTER'],
  ])('open at %s, the lawyers of Hebei close at %s, for %s', (wall, closing, closesFor) => {
    expect(isOpen(scheduleOf(hbLawyers), at(wall))).toMatchObject({ closing: at(closing), closesFor });
  });
});

it('a year that no notice covers is answered, and marked', () => {
  expect(isOpen(scheduleOf(gxLawyers), at('2031-10-01 10:00:00'))).toMatchObject({ open: true, uncoveredYear: true });
});
