import { ok, refuse } from '#domain/kernel';
import { providerApi } from '#platform/api';
import { readProvider } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { profileOf } from '../_shared/profile.ts';
import { aboutMe } from './definition.ts';

export const handler = providerApi(aboutMe, async ({ month }, { tenant, providerId }, edge) => {
  const entry = await whoseStaff({ tenant }, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, tenant, async (data) => {
    const provider = await readProvider(data.dynamo, tenant, providerId);
    if (!provider) return refuse('NOT_FOUND');
    if (provider.standing.status === 'LEFT') return refuse('NOT_ALLOWED');
    return ok(await profileOf(data, entry.value, provider, edge.now, month));
  });
});
