import { describe, expect, it } from 'vitest';
import { countdownTo } from '../../../../web/agent/tickets/countdown.ts';
import { countdownText, lengthText } from '../../../../web/agent/tickets/ticket-words.ts';

const due = Date.parse('2025-03-05T12:00:00Z');

describe('the countdown to a deadline', () => {
  it.each([
    { now: '2025-03-04T09:00:00Z', text: '剩余 1 天 3 小时', nearness: 'CALM' },
    { now: '2025-03-05T08:00:00Z', text: '剩余 4 小时 0 分', nearness: 'CALM' },
    { now: '2025-03-05T08:00:01Z', text: '剩余 3 小时 59 分', nearness: 'SOON' },
    { now: '2025-03-05T11:59:50Z', text: '剩余 0 分 10 秒', nearness: 'SOON' },
    { now: '2025-03-05T12:00:00.999Z', text: '剩余 0 分 0 秒', nearness: 'SOON' },
    { now: '2025-03-05T12:00:01Z', text: '超时 0 分 1 秒', nearness: 'OVER' },
    { now: '2025-03-06T14:30:00Z', text: '超时 1 天 2 小时', nearness: 'OVER' },
  ])('says $text at $now', ({ now, text, nearness }) => {
    expect(countdownText(due, Date.parse(now))).toBe(text);
    expect(countdownTo(due, Date.parse(now)).nearness).toBe(nearness);
  });

  it('says a length of time in the same words', () => {
    expect(lengthText(5_400)).toBe('1 小时 30 分');
  });
});
