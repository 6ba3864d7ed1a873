import { ok, refuse } from '#domain/kernel';
import { changeProvider } from '#domain/providers';
import { providerApi } from '#platform/api';
import { withPlace } from '#platform/branch-places';
import { isPaperKept } from '#platform/proofs';
import { partyOfProvider } from '#platform/provider-identity';
import { refusalOf, rulesOf } from '#platform/provider-rules';
import { settleProvider } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { profileOf } from '../_shared/profile.ts';
import { changeMe } from './definition.ts';

export const handler = providerApi(changeMe, async (said, person, edge) => {
  const entry = await whoseStaff(person, edge);
  if (!entry.ok) return entry;
  const { tenant, providerId } = person;
  return withTenant(edge.settings, tenant, async (data) => {
    if (!(await isPaperKept(data.dynamo, tenant, providerId, said))) return refuse('PROOF_UNKNOWN');
    const rules = await rulesOf(data, entry.value, edge.now);
    const [deed, by] = [{ ...said, providerId }, partyOfProvider(person)];
    const settled = await settleProvider(data.dynamo, tenant, providerId, async (provider) =>
      changeProvider(provider, await withPlace(data, provider, deed, edge.now), by, rules, edge.now),
    );
    if (!settled.ok) return refuse(refusalOf(settled.refusal));
    return ok(await profileOf(data, entry.value, settled.value, edge.now));
  });
});
