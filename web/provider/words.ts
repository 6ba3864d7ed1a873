import { ApiProblem } from '../shared/api-client.ts';
import { localDate, localTime } from '../shared/time.ts';
import { t, tCode } from './messages.ts';
import { distanceText } from './where.ts';

/**
 * An instant as people say it, in the tenant's time zone: the hour, and the day where it is another.
 *
 * @example
 * whenText(Date.parse('2025-03-04T11:10:00Z'), now, 'Asia/Shanghai') // '今天 19:10'
 */
export const whenText = (at: number, now: number, timeZone: string): string => {
  const time = localTime(at, timeZone).slice(0, 5);
  const date = localDate(at, timeZone);
  if (date === localDate(now, timeZone)) return t('todayAt', { time });
  const [year, month = '', day = ''] = date.split('-');
  const isThisYear = localDate(now, timeZone).startsWith(`${year}-`);
  return isThisYear ? t('dayAt', { month: Number(month), day: Number(day), time }) : `${date} ${time}`;
};

/** `2.1 公里`; empty where nobody measured it. */
export const farText = (metres: number | undefined): string => {
  if (metres === undefined) return '';
  const { unit, value } = distanceText(metres);
  return t(`distance${unit}`, { value });
};

/**
 * What went wrong: in the page's words where it knows the reason, else in the API's own.
 *
 * @example
 * problemText(new ApiProblem('UNREACHABLE', '')) // '网络不通，请重试。…'
 */
export const problemText = (error: unknown): string => {
  if (!(error instanceof ApiProblem)) return t('problemUNREACHABLE');
  if (error.code === 'CHANGED_MEANWHILE') return t('changedMeanwhile');
  return error.message || t(`problem${error.trouble}`);
};

/** What is wrong with a field, by the API's word for it. */
export const fieldTrouble = (error: unknown, field: string): string | undefined => {
  const found = error instanceof ApiProblem ? error.fields.find((each) => each.field === field) : undefined;
  return found && tCode('field', found.code);
};
