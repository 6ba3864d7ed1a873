import { rankAssignees } from '#domain/dispatch';
import { ok, refuse } from '#domain/kernel';
import { heldOf, isOpenOrder, type Order, orderLists } from '#domain/orders';
import { assignablesOf } from '#domain/providers';
import { providerApi } from '#platform/api';
import { ordersOfList, readOrder } from '#platform/orders';
import { readProvider } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { workOrderAssignees } from './definition.ts';

/** The branch and the worker who have an order in hand. */
const assigneesOf = (order: Order): readonly string[] => {
  const held = heldOf(order);
  if (!held || !isOpenOrder(order) || !('assignee' in held)) return [];
  return [held.assignee?.branchId, held.assignee?.workerId].filter((id) => id !== undefined);
};

export const handler = providerApi(workOrderAssignees, async ({ orderId }, { tenant, providerId }, edge) => {
  const entry = await whoseStaff({ tenant }, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const stored = await readOrder(dynamo, tenant, orderId);
    const provider = await readProvider(dynamo, tenant, providerId);
    if (!stored || !provider || heldOf(stored.order)?.providerId !== providerId) return refuse('NOT_FOUND');
    const theirs = await ordersOfList(dynamo, tenant, orderLists.provider(providerId));
    const busy = theirs.flatMap(({ order }) => assigneesOf(order));
    const all = assignablesOf(provider, (id) => busy.filter((one) => one === id).length);
    return ok({ ranked: [...rankAssignees(all, stored.order.place?.point)] });
  });
});
