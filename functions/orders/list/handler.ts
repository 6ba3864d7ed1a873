import { ok } from '#domain/kernel';
import { orderLine, orderLists } from '#domain/orders';
import { api } from '#platform/api';
import { ordersOfList } from '#platform/orders';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { providerNames } from '../_shared/provider-names.ts';
import { whichSettings } from '../_shared/which-settings.ts';
import { listOrders } from './definition.ts';

const MOST = 200;

export const handler = api(listOrders, async ({ product, list }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const settings = await whichSettings(data, entry.value, product);
    if (!settings) return ok({ now: edge.now, orders: [], more: false });
    const stored = await ordersOfList(data.dynamo, staff.tenant, orderLists[list](settings.product), MOST + 1);
    const orders = stored.slice(0, MOST).map(({ order }) => orderLine(order));
    const ids = orders.flatMap(({ providerId }) => providerId ?? []);
    return ok({ now: edge.now, orders, more: stored.length > MOST, providers: await providerNames(data, ids) });
  });
});
