import { refuse } from '#domain/kernel';
import { heldOf, orderSubject } from '#domain/orders';
import { providerApi } from '#platform/api';
import { readOrder } from '#platform/orders';
import { showProof } from '#platform/proofs';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { showWorkOrderProof } from './definition.ts';

export const handler = providerApi(showWorkOrderProof, async ({ orderId, key }, person, edge) => {
  const entry = await whoseStaff(person, edge);
  if (!entry.ok) return entry;
  const { tenant, providerId } = person;
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const stored = await readOrder(dynamo, tenant, orderId);
    if (!stored || heldOf(stored.order)?.providerId !== providerId) return refuse('NOT_FOUND');
    return showProof(dynamo, tenant, orderSubject(orderId), key);
  });
});
