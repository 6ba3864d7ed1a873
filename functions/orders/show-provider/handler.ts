import { ok, refuse } from '#domain/kernel';
import { heldOf, providerOf } from '#domain/orders';
import { api } from '#platform/api';
import { assigneesFor } from '#platform/assignees';
import { readOrder } from '#platform/orders';
import { readProvider } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { showOrderProvider } from './definition.ts';

export const handler = api(showOrderProvider, async ({ orderId }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async ({ dynamo, tenant }) => {
    const stored = await readOrder(dynamo, tenant, orderId);
    if (!stored) return refuse('NOT_FOUND');
    const { order } = stored;
    const id = providerOf(order);
    const found = id === undefined ? undefined : await readProvider(dynamo, tenant, id);
    if (!found) return ok({ assignees: [] });
    const { providerId, name, contactName, phone } = found;
    const assignees = heldOf(order) === undefined ? [] : await assigneesFor(dynamo, tenant, found, order);
    return ok({ provider: { providerId, name, contactName, phone }, assignees: [...assignees] });
  });
});
