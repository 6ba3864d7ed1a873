import { ok } from '#domain/kernel';
import { api } from '#platform/api';
import { orderSettingsOf } from '#platform/order-settings';
import { listProviders, providerLoads } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { listProviders as definition } from './definition.ts';

export const handler = api(definition, async ({ category, status }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant } = staff;
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const found = (await listProviders(dynamo, tenant))
      .filter(({ categories }) => category === undefined || categories.includes(category))
      .filter(({ standing }) => status === undefined || standing.status === status);
    const loadOf = await providerLoads(
      dynamo,
      tenant,
      found.map(({ providerId }) => providerId),
    );
    const settings = await orderSettingsOf(dynamo, tenant, entry.value.products);
    return ok({
      providers: found.map((provider) => ({ ...provider, load: loadOf(provider.providerId) })),
      lines: settings.flatMap((one) => one.categories).map(({ id, title }) => ({ category: id, title })),
    });
  });
});
