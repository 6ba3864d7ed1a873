import { ok, refuse } from '#domain/kernel';
import { providerOf } from '#domain/orders';
import { providerApi } from '#platform/api';
import { readOrder } from '#platform/orders';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf } from '../_shared/card.ts';
import { showWorkOrder } from './definition.ts';

export const handler = providerApi(showWorkOrder, async ({ orderId }, person, edge) => {
  const entry = await whoseStaff(person, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, person.tenant, async (data) => {
    const stored = await readOrder(data.dynamo, person.tenant, orderId);
    if (!stored || providerOf(stored.order) !== person.providerId) return refuse('NOT_FOUND');
    return ok(await cardOf(data, entry.value, stored, person, edge.now));
  });
});
