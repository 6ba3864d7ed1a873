import { localToInstant, type Pause, type Schedule } from '#domain/business-time';
import { type Instant, localDateSchema, parseInstant } from '#domain/kernel';
import { UsageError } from '../command.ts';

/** A date as typed. @throws UsageError when there is no such date. */
export const dateOf = (text: string | undefined): string => {
  const read = localDateSchema.safeParse(text);
  if (!read.success) throw new UsageError(`${text ?? 'nothing'} is not a date such as 2025-10-11`);
  return read.data;
};

const LOCAL = /^(\d{4}-\d\d-\d\d)T((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)$/;
const ABSOLUTE = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/;

/**
 * A moment as typed: `2025-09-30T10:00` on the tenant's wall, or with an offset.
 *
 * @throws UsageError when it is neither, or clocks show that time not exactly once
 */
export const momentOf = (text: string, { timeZone }: Pick<Schedule, 'timeZone'>): Instant => {
  if (ABSOLUTE.test(text) && Number.isFinite(Date.parse(text))) return parseInstant(text);
  const [, date, time] = LOCAL.exec(text) ?? [];
  if (date === undefined || time === undefined)
    throw new UsageError(`${text} is not a moment such as 2025-09-30T10:00`);
  const at = localToInstant(dateOf(date), time, timeZone, 'reject');
  if (at === undefined)
    throw new UsageError(`${text} is skipped or comes twice in ${timeZone}: write it with an offset`);
  return at;
};

const LENGTH = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/;

/** Seconds of a length as typed: `4h`, `1h30m`, `90m`, `45s`. @throws UsageError */
export const lengthOf = (text: string): number => {
  const found = text === '' ? null : LENGTH.exec(text);
  if (found === null) throw new UsageError(`--business ${text} is not a length such as 4h or 1h30m`);
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
};

/** A number of working days as typed. @throws UsageError */
export const daysOf = (text: string): number => {
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > 1000)
    throw new UsageError(`--working-days ${text} is not from 1 to 1000`);
  return days;
};

/** `2025-03-05T10:00/2025-03-06T10:00`, or only its start for one that still lasts. @throws UsageError */
export const pauseOf = (text: string, schedule: Schedule): Pause => {
  const [first = '', last] = text.split('/');
  const start = momentOf(first, schedule);
  if (last === undefined) return { start };
  const end = momentOf(last, schedule);
  if (end <= start) throw new UsageError(`--pause ${text} ends before it starts`);
  return { start, end };
};
