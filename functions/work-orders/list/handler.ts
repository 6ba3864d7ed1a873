import { DAY_SECONDS, ok, plusSeconds } from '#domain/kernel';
import { type Order, providerOrderLine } from '#domain/orders';
import { type PortalView, portalViewsOf, standingIn } from '#domain/providers';
import { providerApi } from '#platform/api';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { workOrdersFinished, workOrdersNow } from '#platform/work-orders';
import { listWorkOrders } from './definition.ts';

/** What is over is listed so long. */
const KEPT_SECONDS = 30 * DAY_SECONDS;

const lineOf = (order: Order, providerId: string) => ({
  ...providerOrderLine(order),
  views: [...portalViewsOf(order, providerId)],
});

export const handler = providerApi(listWorkOrders, async ({ view }, { tenant, providerId }, edge) => {
  const entry = await whoseStaff({ tenant }, edge);
  if (!entry.ok) return entry;
  const since = plusSeconds(edge.now, -KEPT_SECONDS);
  const { orders, handled, over } = await withTenant(edge.settings, tenant, async ({ dynamo }) => ({
    ...(await workOrdersNow(dynamo, tenant, providerId, since)),
    over: view === 'HANDLED' ? await workOrdersFinished(dynamo, tenant, providerId, since) : [],
  }));
  const views = orders.flatMap((order) => portalViewsOf(order, providerId));
  const count = (one: PortalView): number => views.filter((each) => each === one).length;
  const counts = {
    ...{ UNASSIGNED: count('UNASSIGNED'), IN_HAND: count('IN_HAND'), HANDLED: handled },
    ...{ OVERDUE: count('OVERDUE'), OFFERED: count('OFFERED') },
  };
  const shown = standingIn(view, view === 'HANDLED' ? over : orders, providerId);
  return ok({ now: edge.now, orders: shown.map((order) => lineOf(order, providerId)), counts });
});
