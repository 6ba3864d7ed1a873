import { providerApi } from '#platform/api';
import { showProof } from '#platform/proofs';
import { providerSubject } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { showOwnPaper } from './definition.ts';

export const handler = providerApi(showOwnPaper, async ({ key }, person, edge) => {
  const entry = await whoseStaff(person, edge);
  if (!entry.ok) return entry;
  const { tenant, providerId } = person;
  const subject = providerSubject(providerId);
  return withTenant(edge.settings, tenant, ({ dynamo }) => showProof(dynamo, tenant, subject, key));
});
