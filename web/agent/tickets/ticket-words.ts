import type { Party } from '#domain/tickets';
import { localDate, localTime } from '../../shared/time.ts';
import { countdownTo } from './countdown.ts';
import { t, tCode } from './messages.ts';

/** Who: the role, and the service number where one is known. */
export const partyText = ({ role, staff }: Party): string =>
  staff === undefined ? tCode('role', role) : t('staff', { role: tCode('role', role), number: staff });

/** A moment, to the second: promises are kept to the second. */
export const whenText = (at: number, timeZone: string): string =>
  `${localDate(at, timeZone)} ${localTime(at, timeZone)}`;

/** The same in a list, where the year goes without saying. */
export const shortWhen = (at: number, timeZone: string): string => whenText(at, timeZone).slice(5);

/** 剩余 3 小时 20 分, or 超时 5 分 10 秒. */
export const countdownText = (due: number, now: number): string => {
  const { nearness, units, great, small } = countdownTo(due, now);
  return t(nearness === 'OVER' ? 'over' : 'left', { span: t(`span${units}`, { great, small }) });
};

/** A length of time in seconds. */
export const lengthText = (seconds: number): string => {
  const { units, great, small } = countdownTo(seconds * 1000, 0);
  return t(`span${units}`, { great, small });
};
