import { ok, refuse } from '#domain/kernel';
import { orderLine, orderNumberIn } from '#domain/orders';
import { api } from '#platform/api';
import { orderOfNumber, ordersOfLine } from '#platform/found-orders';
import { providerNames } from '#platform/provider-names';
import { lineOfNumber, readNumber } from '#platform/sealed-contact';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { findOrders } from './definition.ts';

export const handler = api(findOrders, async ({ text }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const number = orderNumberIn(text);
  const e164 = readNumber(text);
  if (number === undefined && e164 === undefined) return refuse('UNREADABLE_NUMBER');
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const { dynamo, tenant } = data;
    const found = number === undefined ? [] : await orderOfNumber(dynamo, tenant, number);
    const line = number === undefined && e164 && (await lineOfNumber(data, entry.value.wrappedKey, e164));
    const orders = line ? await ordersOfLine(dynamo, tenant, line) : found;
    const ids = orders.flatMap(({ offers }) => offers.map(({ providerId }) => providerId));
    return ok({ now: edge.now, orders: orders.map(orderLine), providers: await providerNames(data, ids) });
  });
});
