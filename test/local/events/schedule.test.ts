import { describe, expect, it } from 'vitest';
import { parseSchedule } from '../../../local/events/schedule-expression.ts';

const next = (expression: string, timeZone: string, after: string) => {
  const due = parseSchedule(expression, timeZone, Date.parse('2025-03-04T00:00:00Z'))(Date.parse(after));
  return due === undefined ? undefined : new Date(due).toISOString();
};

describe('a schedule', () => {
  it.each([
    ['rate(5 minutes)', 'UTC', '2025-03-04T00:07:00Z', '2025-03-04T00:10:00.000Z'],
    ['rate(1 day)', 'UTC', '2025-03-04T00:00:00Z', '2025-03-05T00:00:00.000Z'],
    ['cron(0 2 * * ? *)', 'Asia/Shanghai', '2025-03-04T00:00:00Z', '2025-03-04T18:00:00.000Z'],
    ['cron(30 9 ? * MON-FRI *)', 'Asia/Shanghai', '2025-03-07T02:00:00Z', '2025-03-10T01:30:00.000Z'],
    ['cron(0/15 8-9 * * ? *)', 'UTC', '2025-03-04T09:45:00Z', '2025-03-05T08:00:00.000Z'],
    ['cron(0 0 L * ? *)', 'Asia/Shanghai', '2025-02-01T00:00:00Z', '2025-02-27T16:00:00.000Z'],
    ['cron(0 0 1 1,7 ? *)', 'UTC', '2025-03-04T00:00:00Z', '2025-07-01T00:00:00.000Z'],
    ['at(2025-03-04T10:00:00)', 'Asia/Shanghai', '2025-03-04T01:00:00Z', '2025-03-04T02:00:00.000Z'],
  ])('%s in %s, after %s, is due at %s', (expression, timeZone, after, due) => {
    expect(next(expression, timeZone, after)).toBe(due);
  });

  it('never comes again when its one instant has passed', () => {
    expect(next('at(2025-03-04T10:00:00)', 'Asia/Shanghai', '2025-03-04T02:00:00Z')).toBeUndefined();
  });

  it.each(['cron(0 2 * * *)', 'cron(0 2 ? * MON#2 *)', 'cron(0 2 * * * *)', 'every(5 minutes)', 'rate(0 minutes)'])(
    'refuses %s',
    (expression) => {
      expect(() => next(expression, 'UTC', '2025-03-04T00:00:00Z')).toThrow('not supported');
    },
  );
});
