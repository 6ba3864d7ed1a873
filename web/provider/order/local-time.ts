import { instantOf } from '../../shared/time.ts';

/**
 * The instant that a control for date and time names, as it travels; undefined when it names none.
 *
 * @example
 * momentIso('2025-03-04T19:10', 'Asia/Shanghai') // '2025-03-04T11:10:00.000Z'
 */
export const momentIso = (moment: string, timeZone: string): string | undefined => {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(moment) ?? [];
  if (date === undefined || time === undefined) return undefined;
  const at = instantOf(date, `${time}:00`, timeZone);
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
};
