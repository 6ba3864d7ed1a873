import { ok } from '#domain/kernel';
import { orderLine, orderLists } from '#domain/orders';
import { api } from '#platform/api';
import { orderPage } from '#platform/order-pages';
import { providerNames } from '#platform/provider-names';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { whichSettings } from '../_shared/which-settings.ts';
import { listOrders, type OrderList } from './definition.ts';

/** What is behind us is looked for from its end. */
const lastFirst: readonly OrderList[] = ['done', 'ended'];

export const handler = api(listOrders, async ({ product, list, category, after }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const settings = await whichSettings(data, entry.value, product);
    if (!settings) return ok({ now: edge.now, orders: [], more: false });
    const asked = { list: orderLists[list](settings.product), category, lastFirst: lastFirst.includes(list) };
    const page = await orderPage(data.dynamo, staff.tenant, asked, after);
    if (!page.ok) return page;
    const { next } = page.value;
    const orders = page.value.orders.map(({ order }) => orderLine(order));
    const ids = orders.flatMap(({ providerId }) => providerId ?? []);
    const providers = await providerNames(data, ids);
    return ok({ now: edge.now, orders, more: next !== undefined, ...(next !== undefined && { next }), providers });
  });
});
