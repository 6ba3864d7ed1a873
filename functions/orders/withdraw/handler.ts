import type { Instant, PublishedEvent } from '#domain/kernel';
import { isOpenOrder, type Order, orderLists } from '#domain/orders';
import { eventDriven } from '#platform/event';
import { logger } from '#platform/log';
import { doDeed, type OrderPlace } from '#platform/order-deeds';
import { ordersOfList } from '#platform/orders';
import { providerIdOf } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { ownerOfEvent } from '#platform/whose-event';
import { withdrawOrders } from './definition.ts';

const withdrawal = (providerId: string, commandId: string) => (order: Order) => ({
  by: { role: 'system' as const },
  deed: { deed: 'withdraw' as const, orderId: order.orderId, version: order.version, commandId, providerId },
});

const withdrawOne = async (place: OrderPlace, order: Order, intent: ReturnType<typeof withdrawal>, now: Instant) => {
  const done = await doDeed(place, order.orderId, intent, now);
  // A service that has begun is finished by whoever began it.
  if (!done.ok) logger.info('An order stays with its provider', { order: order.number, code: done.refusal.code });
};

/** One order's failure holds no other up; it is told at the end, so that the event comes again. */
const withdraw = async (place: OrderPlace, { subject, eventId }: PublishedEvent, now: Instant): Promise<void> => {
  const { dynamo, tenant } = place.data;
  const providerId = providerIdOf(subject);
  const stored = await ordersOfList(dynamo, tenant, orderLists.provider(providerId), Number.POSITIVE_INFINITY);
  const failures: unknown[] = [];
  for (const { order } of stored.filter((one) => isOpenOrder(one.order)))
    await withdrawOne(place, order, withdrawal(providerId, eventId), now).catch((error: unknown) => {
      logger.error('An order was not withdrawn', { order: order.number, error });
      failures.push(error);
    });
  if (failures.length > 0) throw new AggregateError(failures, `Some orders stay with ${providerId}`);
};

export const handler = eventDriven(withdrawOrders, async (event, edge) => {
  const entry = await ownerOfEvent(event, edge);
  if (!entry) return {};
  const { wrappedKey } = entry;
  await withTenant(edge.settings, event.tenant, (data) => withdraw({ data, wrappedKey }, event, edge.now));
  return {};
});
