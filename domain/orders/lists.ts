import { toIso } from '../kernel/index.ts';
import { nextStep } from './next-step.ts';
import type { Order } from './schema.ts';
import { agreedOf, endedAtOf, firstContactOf, heldOf, isOpenOrder, providerOf, urgedSince } from './standing.ts';

/** Names of the lists of orders; keys of the index `list`. */
export const orderLists = {
  /** The specialist desk's: not confirmed yet, waiting for a person, or urged and not rung up since. */
  desk: (product: string) => `ORDERS#${product}#DESK`,
  /** Every order that is still to be served. */
  open: (product: string) => `ORDERS#${product}#OPEN`,
  /** Served, and not closed yet: kept apart, or they would hide those that are still to be served. */
  done: (product: string) => `ORDERS#${product}#DONE`,
  /** Of those that are still to be served, whose promise was broken. */
  overdue: (product: string) => `ORDERS#${product}#OVERDUE`,
  /** Closed, cancelled or terminated; for good, by when it ended. Who rings about it again finds it there. */
  ended: (product: string) => `ORDERS#${product}#ENDED`,
  /** What a provider has in hand or is asked; what it has finished stands in its own rows (work-order-rows.ts). */
  provider: (providerId: string) => `ORDERS#PROVIDER#${providerId}`,
} as const;

const waitsForDesk = (order: Order): boolean =>
  order.desk !== undefined ||
  urgedSince(order) !== undefined ||
  (order.confirmation.state !== 'CREATED' && heldOf(order) === undefined);

/**
 * The lists in which an order stands; one alone once it is over.
 *
 * @example listsOf(requested) // ['ORDERS#convenience#OPEN', 'ORDERS#convenience#DESK']
 */
export const listsOf = (order: Order): readonly string[] => {
  const { product, overdue } = order;
  if (endedAtOf(order) !== undefined) return [orderLists.ended(product)];
  if (!isOpenOrder(order)) return [orderLists.done(product)];
  const providerId = providerOf(order);
  return [
    orderLists.open(product),
    ...(waitsForDesk(order) ? [orderLists.desk(product)] : []),
    ...(overdue === undefined ? [] : [orderLists.overdue(product)]),
    ...(providerId === undefined ? [] : [orderLists.provider(providerId)]),
  ];
};

/**
 * The instant by which lists are in order: the promise while it is to be kept, the urging until somebody answers it, then the next thing that
 * the clock will do, then the agreed time; at last, when it ended.
 */
export const orderListDue = (order: Order): string => {
  const endedAt = endedAtOf(order);
  if (endedAt !== undefined) return toIso(endedAt);
  if (firstContactOf(order) === undefined) return toIso(order.promise.due);
  const { wakeAt } = nextStep(order, order.requestedAt);
  const next = urgedSince(order) ?? wakeAt ?? agreedOf(order)?.serviceAt;
  return next === undefined ? '9999-12-31T00:00:00.000Z' : toIso(next);
};
