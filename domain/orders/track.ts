import type { Instant } from '../kernel/index.ts';
import type { DispatchState } from './dispatch-schema.ts';
import { isOrderOverdue } from './promise.ts';
import type { Order } from './schema.ts';
import { agreedOf, firstContactOf, isOpenOrder, isOver, stageOf } from './standing.ts';
import { spokenTime } from './wall.ts';

/** What a customer is told of his order. */
export interface Tracked {
  /** `开锁` */
  readonly title: string;
  /** What stands between 订单 and 。: `服务商已接单,预计19点10分上门` */
  readonly state: string;
  /** `您的开锁订单服务商已接单,预计19点10分上门` */
  readonly sentence: string;
}

/** As a customer hears them; branches and offers are none of his business. */
const HEARD = {
  UNDISPATCHED: '已生成,正在为您安排服务商',
  OFFERED: '已生成,正在为您安排服务商',
  ACCEPTED: '服务商已接单',
  ASSIGNED: '已安排服务人员',
  SCHEDULED: '已预约',
  IN_SERVICE: '正在服务中',
  DONE: '服务已完成',
  SURVEYED: '服务已完成',
  CLOSED: '服务已完成',
} as const satisfies Record<DispatchState, string>;

const ENDED = { CANCELLED: '已取消', TERMINATED: '已终止服务' } as const;

const ON_SITE = '上门';
const COMING: readonly DispatchState[] = ['ACCEPTED', 'ASSIGNED', 'SCHEDULED'];

const whenText = (order: Order, now: Instant, timeZone: string): string => {
  const agreed = agreedOf(order);
  if (agreed === undefined || !COMING.includes(order.dispatch.state) || agreed.serviceAt < now) return '';
  return `,预计${spokenTime(agreed.serviceAt, now, timeZone)}${agreed.mode === ON_SITE ? ON_SITE : '服务'}`;
};

/** Before the order is generated it is a request, and what counts is the call. */
const unconfirmed = (order: Order, now: Instant, timeZone: string): string => {
  if (firstContactOf(order) !== undefined) return '待确认';
  if (isOrderOverdue(order, now)) return '待确认,正在加急处理';
  return `待确认,我们将在${spokenTime(order.promise.due, now, timeZone)}前与您联系`;
};

const stateOf = (order: Order, now: Instant, timeZone: string): string => {
  if (order.end) return ENDED[order.end.state];
  if (order.confirmation.state !== 'CREATED') return unconfirmed(order, now, timeZone);
  return `${HEARD[order.dispatch.state]}${whenText(order, now, timeZone)}`;
};

/**
 * The state of an order as a customer hears it (P-ORDER-2) or reads it. Source: ORDER-06, ORDER-17, ORDER-23, X-51, story 44.
 *
 * @example trackOrder(accepted, now, 'Asia/Shanghai').sentence // '您的开锁订单服务商已接单,预计19点10分上门'
 */
export const trackOrder = (order: Order, now: Instant, timeZone: string): Tracked => {
  const { title } = order;
  const state = stateOf(order, now, timeZone);
  return { title, state, sentence: `您的${title}订单${state}` };
};

/**
 * The order that a caller hears of first: the latest that is still open. Source: ORDER-06.
 *
 * @returns undefined when none is
 */
export const latestOpenOrder = (orders: readonly Order[]): Order | undefined =>
  orders.filter(isOpenOrder).toSorted((a, b) => b.requestedAt - a.requestedAt || (a.number < b.number ? 1 : -1))[0];

/**
 * The one word by which an order goes in a list of the customer's own. Source: ORDER-17, story 11.
 *
 * @example customerState(requested) // '待确认'
 */
export const customerState = (order: Order): string => {
  if (isOver(order) || order.dispatch.state !== 'UNDISPATCHED') {
    const stage = stageOf(order);
    if (stage === 'CANCELLED' || stage === 'TERMINATED') return ENDED[stage];
    if (order.confirmation.state === 'CREATED' && stage !== 'OFFERED') return HEARD[stage];
  }
  return order.confirmation.state === 'CREATED' ? '订单已生成' : '待确认';
};
