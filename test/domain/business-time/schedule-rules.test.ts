import { describe, expect, it } from 'vitest';
import { isHoliday, isOnBreak, isOpen, isWorkday, readSchedule } from '#domain/business-time';
import { parseInstant } from '#domain/kernel';

const refusals = (rules: object): readonly string[] => {
  const read = readSchedule({ timezone: 'UTC', weekly: {}, ...rules });
  return read.ok ? [] : read.refusal.map(({ path, expected }) => `${path.join('.')}: ${expected}`);
};

describe('rules that contradict themselves are refused with their place', () => {
  it.each([
    [{ weekly: { mon: [['17:00', '09:00']] } }, 'weekly.mon.0: an interval that ends after it starts (17:00-09:00)'],
    [{ weekly: { mon: [['09:00', '09:00']] } }, 'weekly.mon.0: an interval that ends after it starts (09:00-09:00)'],
    [
      {
        weekly: {
          tue: [
            ['09:00', '12:00'],
            ['11:59', '13:00'],
          ],
        },
      },
      'weekly.tue.1: an interval apart from 09:00-12:00 (11:59-13:00 overlaps it)',
    ],
    [
      {
        dateOverrides: {
          '2025-03-04': [
            ['14:00', '18:00'],
            ['09:00', '15:00'],
          ],
        },
      },
      'dateOverrides.2025-03-04.1: an interval apart from 14:00-18:00 (09:00-15:00 overlaps it)',
    ],
    [
      { dateBreaks: { '2025-03-04': [['13:00', '12:00']] } },
      'dateBreaks.2025-03-04.0: an interval that ends after it starts (13:00-12:00)',
    ],
    [{ weekly: { mon: [['9:00', '12:00']] } }, 'weekly.mon.0.0: a time such as 09:00 or 24:00'],
    [{ timezone: 'Asia/Nanning' }, 'timezone: a time zone such as Asia/Shanghai'],
    [{ holidays: ['2025-02-29'] }, 'holidays.0: a date that exists'],
    [{ annualHolidays: ['Christmas'] }, 'annualHolidays.0: a day of the year such as 12-25'],
    [{ weekly: { monday: [] } }, 'weekly.monday: no key named monday'],
  ])('%j', (rules, said) => {
    expect(refusals(rules)).toEqual([said]);
  });

  it('intervals may touch, and stand in any order', () => {
    expect(
      refusals({
        weekly: {
          mon: [
            ['12:00', '24:00'],
            ['09:00', '12:00'],
          ],
        },
      }),
    ).toEqual([]);
  });
});

describe('precedence: holiday, then the date, then the week; breaks come out of what is left', () => {
  const read = readSchedule({
    timezone: 'UTC',
    weekly: { mon: [['09:00', '17:00']], thu: [['09:00', '17:00']] },
    dateOverrides: { '2025-12-25': [['10:00', '12:00']], '2025-12-21': [['10:00', '14:00']], '2025-12-22': [] },
    dateBreaks: {
      '2025-12-21': [['11:00', '12:00']],
      '2025-12-29': [['08:00', '18:00']],
      '2025-12-25': [['10:00', '11:00']],
    },
    annualHolidays: ['12-25'],
  });
  if (!read.ok) throw new Error('refused');
  const schedule = read.value;
  const reasonAt = (iso: string) => isOpen(schedule, parseInstant(`${iso}Z`)).reason;

  it.each([
    ['2025-12-25T11:00', 'HOLIDAY'],
    ['2024-12-25T11:00', 'HOLIDAY'],
    ['2025-12-21T10:30', 'OPEN_MAKEUP'],
    ['2025-12-21T11:30', 'BREAK'],
    ['2025-12-22T10:00', 'WEEKEND'],
    ['2025-12-15T10:00', 'OPEN'],
    ['2025-12-29T08:30', 'BEFORE'],
    ['2025-12-29T10:00', 'BREAK'],
    ['2025-12-29T17:30', 'AFTER'],
  ])('at %s: %s', (iso, reason) => {
    expect(reasonAt(iso)).toBe(reason);
  });

  it('a date closed by hand is neither a workday nor a holiday; one that breaks use up is no workday', () => {
    expect([isWorkday(schedule, '2025-12-22'), isHoliday(schedule, '2025-12-22')]).toEqual([false, false]);
    expect(isWorkday(schedule, '2025-12-29')).toBe(false);
    expect(isWorkday(schedule, '2025-12-21')).toBe(true);
  });

  it('a holiday has no breaks', () => {
    expect(isOnBreak(schedule, parseInstant('2025-12-25T10:30:00Z'))).toBe(false);
  });
});
