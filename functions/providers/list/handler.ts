import { ok } from '#domain/kernel';
import { api } from '#platform/api';
import { providerPage } from '#platform/provider-pages';
import { providerLoads } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { listProviders } from './definition.ts';

export const handler = api(listProviders, async ({ after, ...wanted }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant } = staff;
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const page = await providerPage(dynamo, tenant, wanted, after);
    if (!page.ok) return page;
    const { providers, next } = page.value;
    const ids = providers.map(({ providerId }) => providerId);
    const loadOf = await providerLoads(dynamo, tenant, ids);
    const lines = providers.map((provider) => ({ ...provider, load: loadOf(provider.providerId) }));
    return ok({ providers: lines, ...(next !== undefined && { next }) });
  });
});
