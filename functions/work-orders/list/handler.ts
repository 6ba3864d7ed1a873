import { ok, plusSeconds } from '#domain/kernel';
import { type Order, providerOrderLine } from '#domain/orders';
import { type PortalView, portalViewsOf } from '#domain/providers';
import { providerApi } from '#platform/api';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { workOrdersSince } from '#platform/work-orders';
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
  const orders = await withTenant(edge.settings, tenant, ({ dynamo }) =>
    workOrdersSince(dynamo, tenant, providerId, since),
  );
  const lines = orders.map((order) => lineOf(order, providerId));
  const standing = (one: PortalView) => lines.filter(({ views }) => views.includes(one));
  const count = (one: PortalView): number => standing(one).length;
  const counts = {
    ...{ UNASSIGNED: count('UNASSIGNED'), IN_HAND: count('IN_HAND'), HANDLED: count('HANDLED') },
    ...{ OVERDUE: count('OVERDUE'), OFFERED: count('OFFERED') },
  };
  return ok({ now: edge.now, orders: standing(view).toSorted((a, b) => dueOf(a) - dueOf(b)), counts });
});
