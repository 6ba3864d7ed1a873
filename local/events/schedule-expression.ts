import { Temporal } from 'temporal-polyfill';
import { cronTimes } from './cron.ts';

/** The first due instant (epoch ms) strictly after `after`, or undefined when there is none any more. */
export type Occurrences = (after: number) => number | undefined;

const unitMs = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

const isUnit = (text: string | undefined): text is keyof typeof unitMs =>
  text !== undefined && Object.hasOwn(unitMs, text);

const rate = (count: number, unit: keyof typeof unitMs, anchor: number): Occurrences => {
  const step = count * unitMs[unit];
  return (after) => anchor + (Math.floor((after - anchor) / step) + 1) * step;
};

const once = (local: string, timeZone: string): Occurrences => {
  const due = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).epochMilliseconds;
  return (after) => (due > after ? due : undefined);
};

/**
 * Reads `rate(5 minutes)`, `cron(0 2 * * ? *)` or `at(2025-03-04T10:00:00)`.
 *
 * @param timeZone IANA zone in which cron and at are meant.
 * @param anchor instant from which rates count.
 * @throws when the expression is none of these.
 * @example
 * parseSchedule('cron(0 2 * * ? *)', 'Asia/Shanghai', 0)(Date.parse('2025-03-04T00:00:00Z')); // 2025-03-04T18:00:00Z
 */
export const parseSchedule = (expression: string, timeZone: string, anchor: number): Occurrences => {
  const [, kind, inner = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'cron') return cronTimes(inner, timeZone);
  if (kind === 'at') return once(inner, timeZone);
  const [, count, unit] = /^(\d+) (minute|hour|day)s?$/.exec(inner) ?? [];
  if (kind === 'rate' && isUnit(unit) && Number(count) > 0) return rate(Number(count), unit, anchor);
  throw new Error(`Schedule expression "${expression}" is not supported on the laptop`);
};
