import type { Opening } from '../calendar/index.ts';
import { type Instant, plusSeconds, secondsBetween, theSecond } from '../kernel/index.ts';
import type { OrderCategory } from './category.ts';
import type { Order } from './schema.ts';
import { firstContactOf, type Held, isOver } from './standing.ts';
import { writtenTime } from './wall.ts';

/**
 * When the promise begins and until when it is kept: it begins at once while the category is open, else with its next opening.
 * Source: ORDER-03, ORDER-13, ambiguity 17.
 *
 * @param opening the category's calendar at `now`
 * @returns undefined when it never opens again
 * @example promiseFor(movers, closedUntil8, 22:00)?.due // 08:20 of the next day
 */
export const promiseFor = (
  { rules }: OrderCategory,
  opening: Pick<Opening, 'open' | 'nextOpening'>,
  now: Instant,
): Order['promise'] | undefined => {
  const startsAt = opening.open ? theSecond(now) : opening.nextOpening;
  return startsAt && { startsAt, due: plusSeconds(startsAt, rules.promiseMinutes * 60) };
};

/** Has the customer been phoned by the second in which the promise ends? */
export const keptAt = ({ promise }: Pick<Order, 'promise'>, contact: Instant): boolean =>
  secondsBetween(promise.due, contact) <= 0;

/**
 * Is an order past its promise now, whether or not that has been marked yet? 20:00 is in time, 20:01 is not (ORDER-14).
 */
export const isOrderOverdue = (order: Order, now: Instant): boolean =>
  order.overdue !== undefined || (!isOver(order) && firstContactOf(order) === undefined && !keptAt(order, now));

/**
 * The last second in which the provider that has an order must have phoned: that of the promise, though never sooner than an offer's time
 * after it accepted. Who took the order when the promise was broken already has as long as that gave. Source: ORDER-14.
 *
 * @example contactDue(order, acceptedAt1959) // 20:02, of a promise until 20:00
 */
export const contactDue = ({ promise, overdue, rules }: Order, { acceptedAt }: Held): Instant => {
  if (overdue !== undefined && acceptedAt >= overdue.at) return plusSeconds(acceptedAt, rules.promiseMinutes * 60);
  const atLeast = plusSeconds(acceptedAt, rules.offerMinutes * 60);
  return atLeast > promise.due ? atLeast : promise.due;
};

/** What the customer is told when a request is received; the slots fill the text message of the same name. */
export interface OrderPromise {
  readonly template: 'M-ORDER-1' | 'M-ORDER-1b';
  readonly slots:
    | { readonly title: string; readonly minutes: string }
    | { readonly title: string; readonly due: string };
  readonly sentence: string;
}

/**
 * The promise as it is said and written. Source: ORDER-13, ORDER-03, X-51, M-ORDER-1, M-ORDER-1b.
 *
 * @example orderPromise(lockedOut, 'Asia/Shanghai').sentence // '您的开锁需求已受理,20分钟内将有客服人员与您电话确认,请保持电话畅通。'
 */
export const orderPromise = ({ title, promise, requestedAt, rules }: Order, timeZone: string): OrderPromise => {
  if (secondsBetween(requestedAt, promise.startsAt) > 0) {
    const due = writtenTime(promise.due, timeZone);
    const sentence = `您的${title}需求已登记,客服人员将在${due}前与您电话确认。`;
    return { template: 'M-ORDER-1b', slots: { title, due }, sentence };
  }
  const minutes = String(rules.promiseMinutes);
  const sentence = `您的${title}需求已受理,${minutes}分钟内将有客服人员与您电话确认,请保持电话畅通。`;
  return { template: 'M-ORDER-1', slots: { title, minutes }, sentence };
};
