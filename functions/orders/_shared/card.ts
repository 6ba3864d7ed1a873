import type { Instant } from '#domain/kernel';
import {
  deedsFor,
  type Order,
  type OrderCard,
  type OrderDeed,
  type OrderParty,
  type OrderView,
  orderView,
} from '#domain/orders';
import { orderCallBack } from '#platform/order-call-back';
import type { OrderPlace } from '#platform/order-deeds';
import type { StoredOrder } from '#platform/orders';
import type { Staff } from '#platform/staff';
import { providerNames } from './provider-names.ts';

/** The person as orders name him; who has several roles acts in the one that may do the deed. */
export const partyOf = ({ roles, serviceNumber }: Staff, order?: Order, deed?: OrderDeed['deed']): OrderParty => {
  const able = roles.find((role) => order && deed && deedsFor(order, role).includes(deed));
  return { role: able ?? roles[0] ?? 'system', staff: serviceNumber };
};

/** An order as a member of staff sees it, with what any of his roles may do. */
export const viewFor = (order: Order, staff: Staff, now: Instant, timeZone: string): OrderView => {
  const deeds = [...new Set(staff.roles.flatMap((role) => deedsFor(order, role)))];
  return { ...orderView(order, partyOf(staff).role, now, timeZone), deeds };
};

/** The same with the names of those who were asked, and the number at which the customer is rung back: all staff who see orders ring their customers (ORDER-14, X-22). */
export const cardOf = async (
  place: OrderPlace,
  stored: StoredOrder,
  staff: Staff,
  now: Instant,
  timeZone: string,
): Promise<OrderCard> => {
  const callBack = await orderCallBack(place, stored, { by: staff.username, rings: true }, now);
  const providers = await providerNames(
    place.data,
    stored.order.offers.map(({ providerId }) => providerId),
  );
  return { order: viewFor(stored.order, staff, now, timeZone), ...(callBack && { callBack }), providers };
};
