import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { readProof } from '#platform/proofs';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { showOrderProof } from './definition.ts';

export const handler = api(showOrderProof, async ({ orderId, key }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async ({ dynamo, tenant }) => {
    const proof = await readProof(dynamo, tenant, orderId, key);
    if (!proof) return refuse('NOT_FOUND');
    return ok({ contentType: proof.contentType, data: Buffer.from(proof.bytes).toString('base64') });
  });
});
