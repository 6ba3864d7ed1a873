import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { rulesOf } from '#platform/provider-rules';
import { readProvider } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf, partyOf } from '../_shared/card.ts';
import { showProvider } from './definition.ts';

export const handler = api(showProvider, async ({ providerId }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const provider = await readProvider(data.dynamo, staff.tenant, providerId);
    if (!provider) return refuse('NOT_FOUND');
    const rules = await rulesOf(data, entry.value, edge.now);
    return ok(await cardOf(data, provider, rules, partyOf(staff), edge.now));
  });
});
