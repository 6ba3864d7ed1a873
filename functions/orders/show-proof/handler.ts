import { orderSubject } from '#domain/orders';
import { api } from '#platform/api';
import { showProof } from '#platform/proofs';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { showOrderProof } from './definition.ts';

export const handler = api(showOrderProof, async ({ orderId, key }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, ({ dynamo, tenant }) =>
    showProof(dynamo, tenant, orderSubject(orderId), key),
  );
});
