import { ok, refuse } from '#domain/kernel';
import { heldOf } from '#domain/orders';
import { providerApi } from '#platform/api';
import { assigneesFor } from '#platform/assignees';
import { readOrder } from '#platform/orders';
import { readProvider } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { workOrderAssignees } from './definition.ts';

export const handler = providerApi(workOrderAssignees, async ({ orderId }, { tenant, providerId }, edge) => {
  const entry = await whoseStaff({ tenant }, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const stored = await readOrder(dynamo, tenant, orderId);
    const provider = await readProvider(dynamo, tenant, providerId);
    if (!stored || !provider || heldOf(stored.order)?.providerId !== providerId) return refuse('NOT_FOUND');
    return ok({ ranked: [...(await assigneesFor(dynamo, tenant, provider, stored.order))] });
  });
});
