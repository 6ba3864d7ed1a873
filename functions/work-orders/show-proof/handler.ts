import { ok, refuse } from '#domain/kernel';
import { heldOf } from '#domain/orders';
import { providerApi } from '#platform/api';
import { readOrder } from '#platform/orders';
import { readProof } from '#platform/proofs';
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
    const proof = await readProof(dynamo, tenant, orderId, key);
    if (!proof) return refuse('NOT_FOUND');
    return ok({ contentType: proof.contentType, data: Buffer.from(proof.bytes).toString('base64') });
  });
});
