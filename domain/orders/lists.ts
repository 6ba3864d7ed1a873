import { toIso } from '../kernel/index.ts';
import { nextStep } from './next-step.ts';
import type { Order } from './schema.ts';
import { firstContactOf, heldOf, isOpenOrder, isOver, providerOf } from './standing.ts';

/** Names of the lists of orders; keys of the index `list`. */
export const orderLists = {
  /** The specialist desk's: not confirmed yet, or waiting for a person. */
  desk: (product: string) => `ORDERS#${product}#DESK`,
  /** Every order that is not over. */
  open: (product: string) => `ORDERS#${product}#OPEN`,
  overdue: (product: string) => `ORDERS#${product}#OVERDUE`,
  /** What a provider has or is asked; finished ones too, until they are closed. */
  provider: (providerId: string) => `ORDERS#PROVIDER#${providerId}`,
} as const;

const waitsForDesk = (order: Order): boolean =>
  isOpenOrder(order) &&
  (order.desk !== undefined || (order.confirmation.state !== 'CREATED' && heldOf(order) === undefined));

/**
 * The lists in which an order stands; none once it is over.
 *
 * @example listsOf(requested) // ['ORDERS#convenience#OPEN', 'ORDERS#convenience#DESK']
 */
export const listsOf = (order: Order): readonly string[] => {
  if (isOver(order)) return [];
  const { product, overdue } = order;
  const providerId = providerOf(order);
  return [
    orderLists.open(product),
    ...(waitsForDesk(order) ? [orderLists.desk(product)] : []),
    ...(overdue === undefined ? [] : [orderLists.overdue(product)]),
    ...(providerId === undefined ? [] : [orderLists.provider(providerId)]),
  ];
};

/** The instant by which lists are in order: the promise while it is to be kept, then the next thing that the clock will do. */
export const orderListDue = (order: Order): string => {
  if (firstContactOf(order) === undefined) return toIso(order.promise.due);
  const { wakeAt } = nextStep(order, order.requestedAt);
  return wakeAt === undefined ? '9999-12-31T00:00:00.000Z' : toIso(wakeAt);
};
