import { describe, expect, it } from 'vitest';
import {
  dueAfterWorkingDays,
  dueAfterWorkingTime,
  explain,
  type Pause,
  readSchedule,
  scheduleOf,
} from '#domain/business-time';
import type { Instant } from '#domain/kernel';
import { at, gxLawyers, hbLawyers } from '../fixtures.ts';

const gx = scheduleOf(gxLawyers);
const hb = scheduleOf(hbLawyers);
const pause = (start: string, end?: string): Pause => ({
  start: at(start),
  ...(end !== undefined && { end: at(end) }),
});
const twoDays = (received: Instant, ...pauses: Pause[]) => dueAfterWorkingDays(gx, received, 2, pauses);

describe('LEGAL-19: two working days end at closing time of the second day after receipt', () => {
  it.each([
    ['a Friday afternoon', '2025-03-07 16:00:00', '2025-03-11 17:30:00'],
    ['the eve of National Day', '2025-09-30 10:00:00', '2025-10-10 17:30:00'],
    ['before a make-up Saturday', '2025-10-09 10:00:00', '2025-10-11 17:30:00'],
    ['a Sunday, which counts no more than a Friday', '2025-03-09 10:00:00', '2025-03-11 17:30:00'],
    ['a make-up Sunday itself', '2025-09-28 08:00:00', '2025-09-30 17:30:00'],
    ['one second before midnight', '2025-03-10 23:59:59', '2025-03-12 17:30:00'],
  ])('received on %s, %s, it is due %s', (_, received, due) => {
    expect(twoDays(at(received))?.at).toBe(at(due));
  });

  it('a half-day closes early, and so does the deadline', () => {
    const localDays = [{ from: '2025-03-11', name: '半天', open: ['09:00-12:00'] }];
    const schedule = scheduleOf({ ...gxLawyers, localDays });
    expect(dueAfterWorkingDays(schedule, at('2025-03-07 16:00:00'), 2)?.at).toBe(at('2025-03-11 12:00:00'));
  });

  it("a tenant's own holiday does not count", () => {
    const schedule = scheduleOf({ ...gxLawyers, localDays: [{ from: '2025-03-31', name: '广西三月三', open: [] }] });
    const due = dueAfterWorkingDays(schedule, at('2025-03-28 10:00:00'), 2);
    expect(due && explain(due, 'zh')).toEqual([
      '2025-03-28 星期五 10:00 收到',
      '2025-03-29 星期六 – 2025-03-30 星期日 周末,不计',
      '2025-03-31 星期一 广西三月三,不计',
      '2025-04-01 星期二 第1个工作日',
      '2025-04-02 星期三 第2个工作日',
      '2025-04-02 星期三 17:30 到期',
    ]);
  });

  it('in a calendar that never opens, nothing is ever due', () => {
    expect(
      dueAfterWorkingDays(
        scheduleOf({ ...gxLawyers, weekly: {}, followsOfficial: false }),
        at('2025-03-07 16:00:00'),
        2,
      ),
    ).toBeUndefined();
  });
});

describe('X-11: while the customer is waited for, no time counts', () => {
  it('a working day that closes in a pause does not count', () => {
    const due = twoDays(at('2025-03-07 16:00:00'), pause('2025-03-10 10:00:00', '2025-03-11 15:00:00'));
    expect(due?.at).toBe(at('2025-03-12 17:30:00'));
    expect(due?.proof).toContainEqual({ what: 'PAUSED_DAY', date: '2025-03-10' });
  });

  it('while the pause lasts there is no deadline', () => {
    expect(twoDays(at('2025-03-07 16:00:00'), pause('2025-03-11 10:00:00'))).toBeUndefined();
    expect(dueAfterWorkingTime(gx, at('2025-03-07 16:00:00'), 7200, [pause('2025-03-07 17:00:00')])).toBeUndefined();
  });

  it('a pause that begins after the deadline changes nothing', () => {
    expect(twoDays(at('2025-03-07 16:00:00'), pause('2025-03-11 17:30:00'))?.at).toBe(at('2025-03-11 17:30:00'));
  });
});

describe('a deadline in working time proves itself', () => {
  const due = dueAfterWorkingTime(hb, at('2025-09-30 10:00:00'), 8 * 3600, [
    pause('2025-09-30 10:30:00', '2025-09-30 11:00:00'),
  ]);

  it('in Chinese, for the screen and the reply to the customer', () => {
    expect(due && explain(due, 'zh')).toEqual([
      '2025-09-30 星期二 10:00 收到',
      '2025-09-30 星期二 10:00–10:30 计30分',
      '2025-09-30 星期二 10:30–11:00 等待客户,暂停,不计',
      '2025-09-30 星期二 11:00–12:00 计1小时',
      '2025-09-30 星期二 12:00–14:00 休息,不计',
      '2025-09-30 星期二 14:00–18:00 计4小时',
      '2025-10-01 星期三 – 2025-10-08 星期三 国庆节、中秋节,不计',
      '2025-10-09 星期四 08:30–11:00 计2小时30分',
      '2025-10-09 星期四 11:00 到期',
    ]);
  });

  it('in English', () => {
    expect(due && explain(due, 'en').slice(3, 7)).toEqual([
      'Tue 2025-09-30 11:00–12:00 counts 1 h',
      'Tue 2025-09-30 12:00–14:00 not counted: break',
      'Tue 2025-09-30 14:00–18:00 counts 4 h',
      'Wed 2025-10-01 – Wed 2025-10-08 not counted: 国庆节、中秋节',
    ]);
  });

  it('what counted adds up to what was promised', () => {
    const counted = due?.proof.flatMap((line) => (line.what === 'COUNTED' ? [line.end - line.start] : []));
    expect(counted?.reduce((sum, length) => sum + length)).toBe(8 * 3_600_000);
  });

  it('a make-up workday is named as one', () => {
    const sunday = dueAfterWorkingTime(gx, at('2025-09-27 10:00:00'), 90);
    expect(sunday && explain(sunday, 'zh')).toEqual([
      '2025-09-27 星期六 10:00 收到',
      '2025-09-27 星期六 周末,不计',
      '2025-09-28 星期日 09:00–09:01:30 计1分30秒(调休上班)',
      '2025-09-28 星期日 09:01:30 到期',
    ]);
  });

  it('an end at midnight is 24:00 of its day, and a nameless closed day says so', () => {
    const read = readSchedule({
      timezone: 'Asia/Shanghai',
      weekly: { mon: [['20:00', '24:00']], thu: [['00:00', '24:00']] },
      holidays: ['2025-03-05'],
    });
    const night = read.ok ? dueAfterWorkingTime(read.value, at('2025-03-03 22:00:00'), 3 * 3600) : undefined;
    expect(night && explain(night, 'en')).toEqual([
      'Mon 2025-03-03 22:00 received',
      'Mon 2025-03-03 22:00–24:00 counts 2 h',
      'Tue 2025-03-04 not counted: closed day',
      'Wed 2025-03-05 not counted: holiday',
      'Thu 2025-03-06 00:00–01:00 counts 1 h',
      'Thu 2025-03-06 01:00 due',
    ]);
  });
});

it('X-04: through a year without an official calendar, a deadline is provisional and says so', () => {
  const due = twoDays(at('2026-12-31 10:00:00'));
  expect(due?.uncoveredYears).toEqual([2027]);
  expect(due && explain(due, 'zh').at(-1)).toContain('暂定');
  expect(due && explain(due, 'en').at(-1)).toContain('Provisional');
});
