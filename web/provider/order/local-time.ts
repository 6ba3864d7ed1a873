import { instantIn } from '../../shared/order-demand.ts';

/**
 * The instant that a control for date and time names, as it travels; undefined when it names none.
 *
 * @example
 * momentIso('2025-03-04T19:10', 'Asia/Shanghai') // '2025-03-04T11:10:00.000Z'
 */
export const momentIso = (moment: string, timeZone: string): string | undefined => {
  const at = instantIn(moment, timeZone);
  return at === undefined ? undefined : new Date(at).toISOString();
};
