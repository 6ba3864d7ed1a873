import { api } from '#platform/api';
import { showProof } from '#platform/proofs';
import { providerSubject } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { showPaper } from './definition.ts';

export const handler = api(showPaper, async ({ providerId, key }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const subject = providerSubject(providerId);
  return withTenant(edge.settings, staff.tenant, ({ dynamo, tenant }) => showProof(dynamo, tenant, subject, key));
});
