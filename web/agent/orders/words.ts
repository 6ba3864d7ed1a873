import type { OrderLine, OrderParty, OrderView } from '#domain/orders';
import { pageLanguage } from '../../shared/i18n.ts';
import { whenText } from '../tickets/ticket-words.ts';
import { t, tCode } from './messages.ts';

/** The customer's track: 需求已登记, 待确认, 订单已生成. Source: F.2. */
export const confirmationText = ({ confirmation }: Pick<OrderLine, 'confirmation'>): string =>
  t(`confirmation${confirmation}`);

/** The provider's track, or how it ended. Source: F.2. */
export const stageText = ({ stage }: Pick<OrderLine, 'stage'>): string => t(`stage${stage}`);

export const channelText = ({ channel }: Pick<OrderLine, 'channel'>): string => t(`channel${channel}`);

/** Why a person is asked to see to it; undefined when none is. */
export const deskReasonText = ({ desk }: Pick<OrderLine, 'desk'>): string | undefined =>
  desk === undefined ? undefined : t(`desk${desk.why}`);

export const yuan = (fen: number): string => t('yuan', { yuan: fen / 100 });

/** What was paid, and what went back. Source: ORDER-27. */
export const paymentText = ({ payment }: Pick<OrderView, 'payment'>): string => {
  const sums = {
    ...('fen' in payment && { fen: yuan(payment.fen) }),
    ...('refundedFen' in payment && { refunded: yuan(payment.refundedFen) }),
  };
  return t(`payment${payment.state}`, sums);
};

/** Who: our staff with the service number, the customer, a provider by its name. */
export const partyText = (party: OrderParty, nameOf: (providerId: string) => string): string => {
  if (party.role === 'provider') return nameOf(party.providerId);
  const role = tCode('role', party.role);
  return party.staff === undefined ? role : t('staff', { role, number: party.staff });
};

/** What a provider is called; its id where no name is known. */
export const namesIn =
  (providers: Readonly<Record<string, string>> = {}) =>
  (providerId: string): string =>
    providers[providerId] ?? providerId;

/** 0.8 公里, or 800 米. */
export const distanceText = (metres: number): string =>
  metres < 1000 ? t('metres', { metres }) : t('kilometres', { kilometres: (metres / 1000).toFixed(1) });

/** An explanation in the page's language. */
export const inLanguage = ({ zh, en }: { readonly zh: string; readonly en: string }): string =>
  pageLanguage() === 'en' ? en : zh;

/** When the service is agreed for, to the minute. */
export const minuteText = (at: number, timeZone: string): string => whenText(at, timeZone).slice(0, 16);

/**
 * What happened, with the providers' names in place of their ids.
 *
 * @example named('服务商anxin已接单', { anxin: '安心锁业' }) // '服务商安心锁业已接单'
 */
export const named = (text: string, providers: Readonly<Record<string, string>> = {}): string =>
  Object.entries(providers).reduce((said, [id, name]) => said.replaceAll(`服务商${id}`, `服务商${name}`), text);
