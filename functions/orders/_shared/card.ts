import type { Instant } from '#domain/kernel';
import { type OrderCard, orderView } from '#domain/orders';
import { orderCallBack } from '#platform/order-call-back';
import type { OrderPlace } from '#platform/order-deeds';
import type { StoredOrder } from '#platform/orders';
import { providerNames } from '#platform/provider-names';
import type { Staff } from '#platform/staff';

/** An order as a member of staff sees it, with the names of those who were asked, and the number at which the customer is rung back: all staff who see orders ring their customers (ORDER-14, X-22). */
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
  return { order: orderView(stored.order, staff.roles, now, timeZone), ...(callBack && { callBack }), providers };
};
