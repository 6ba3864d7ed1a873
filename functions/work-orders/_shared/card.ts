import type { Instant } from '#domain/kernel';
import { heldOf, isOpenOrder, type Order, providerOrderView } from '#domain/orders';
import type { WorkOrderCard } from '#domain/providers';
import type { TenantEntry } from '#platform/directory';
import { orderCallBack } from '#platform/order-call-back';
import { readOrderSettings } from '#platform/order-settings';
import type { StoredOrder } from '#platform/orders';
import type { ProviderPerson } from '#platform/provider-identity';
import type { TenantData } from '#platform/tenant-data';

const categoryOf = async ({ dynamo, tenant }: TenantData, { product, category }: Order) =>
  (await readOrderSettings(dynamo, tenant, product))?.categories.find(({ id }) => id === category);

/**
 * An order as its provider sees it; of the customer's number nothing before it is accepted, and the whole of it, journalled before it is
 * shown, only while the provider serves the order. Source: ORDER-47, X-22.
 */
export const cardOf = async (
  data: TenantData,
  { wrappedKey, timeZone }: TenantEntry,
  stored: StoredOrder,
  { providerId, username }: ProviderPerson,
  now: Instant,
): Promise<WorkOrderCard> => {
  const { order } = stored;
  const view = providerOrderView(order, providerId, now, timeZone);
  if (!view) return { now };
  const category = await categoryOf(data, order);
  const viewer = { by: username, rings: isOpenOrder(order) };
  const holds = heldOf(order)?.providerId === providerId;
  const callBack = holds ? await orderCallBack({ data, wrappedKey }, stored, viewer, now) : undefined;
  return { now, order: view, ...(category && { category }), ...(callBack && { callBack }) };
};

/** Whether a provider was ever asked to take an order: for all others there is none. Source: ORDER-47. */
export const wasAsked = ({ offers }: Order, providerId: string): boolean =>
  offers.some((offer) => offer.providerId === providerId);
