import { ok, plusSeconds } from '#domain/kernel';
import { type Order, providerOrderLine } from '#domain/orders';
import { type PortalView, portalViewsOf } from '#domain/providers';
import { providerApi } from '#platform/api';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { workOrdersNow, workOrdersSince } from '#platform/work-orders';
import { listWorkOrders } from './definition.ts';

/** What is over is listed so long. */
const KEPT_SECONDS = 30 * 86_400;

const lineOf = (order: Order, providerId: string) => ({
  ...providerOrderLine(order),
  views: [...portalViewsOf(order, providerId)],
});
type Line = ReturnType<typeof lineOf>;

/** What waits for an answer first, then by the promise. */
const dueOf = ({ deadline, promise }: Line): number => deadline ?? promise.due;

export const handler = providerApi(listWorkOrders, async ({ view }, { tenant, providerId }, edge) => {
  const entry = await whoseStaff({ tenant }, edge);
  if (!entry.ok) return entry;
  const since = plusSeconds(edge.now, -KEPT_SECONDS);
  const { orders, handled, over } = await withTenant(edge.settings, tenant, async ({ dynamo }) => ({
    ...(await workOrdersNow(dynamo, tenant, providerId, since)),
    over: view === 'HANDLED' ? await workOrdersSince(dynamo, tenant, providerId, since) : [],
  }));
  const standing = (one: PortalView, some = orders) =>
    some.map((order) => lineOf(order, providerId)).filter(({ views }) => views.includes(one));
  const count = (one: PortalView): number => standing(one).length;
  const counts = {
    ...{ UNASSIGNED: count('UNASSIGNED'), IN_HAND: count('IN_HAND'), HANDLED: handled },
    ...{ OVERDUE: count('OVERDUE'), OFFERED: count('OFFERED') },
  };
  const shown = view === 'HANDLED' ? standing(view, over) : standing(view);
  return ok({ now: edge.now, orders: shown.toSorted((a, b) => dueOf(a) - dueOf(b)), counts });
});
