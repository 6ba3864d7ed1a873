import { partnersOf } from '#domain/directory';
import { ok } from '#domain/kernel';
import { api } from '#platform/api';
import { readProfiles } from '#platform/call-facts';
import { withTenant } from '#platform/tenant-data';
import { readSettings } from '#platform/ticket-settings';
import { allTenants, whoseStaff } from '#platform/whose-staff';
import { offeredBy } from '../_shared/offered.ts';
import { ticketForm } from './definition.ts';

export const handler = api(ticketForm, async (_, { tenant }, edge) => {
  const entry = await whoseStaff({ tenant }, edge);
  if (!entry.ok) return entry;
  const partners = partnersOf(await allTenants(edge), tenant).map(({ tenant: id, name }) => ({ tenant: id, name }));
  return withTenant(edge.settings, tenant, async ({ dynamo }) => {
    const settings = await readSettings(dynamo, tenant);
    const products = Object.keys(settings.products);
    const profiles = await readProfiles(dynamo, tenant, products);
    const nameOf = (id: string) => profiles.find(({ product }) => product === id)?.productName ?? id;
    return ok({
      products: products.map((product) => ({ product, name: nameOf(product), ...offeredBy(settings, product) })),
      partners,
    });
  });
});
