import * as z from 'zod/mini';
import type { Instant } from '#domain/kernel';
import { contractProvider, providerStandardSchema } from '#domain/providers';
import type { Tenant } from '#domain/tenancy';
import { writeProviderStandard } from '#platform/provider-settings';
import { admitOnce, readProviders } from '#platform/providers';
import type { TenantData } from '#platform/tenant-data';

/** Writes the tenant's standard, and admits those merchants of its file that are not there yet; what is there stays. Source: ORDER-45. */
export const applyProviders = async (
  { dynamo, tenant: id }: Pick<TenantData, 'dynamo' | 'tenant'>,
  { providers }: Pick<Tenant, 'providers'>,
  now: Instant,
): Promise<void> => {
  if (!providers) return;
  const { list, standard = z.parse(providerStandardSchema, {}) } = providers;
  await writeProviderStandard(dynamo, id, standard);
  const there = await readProviders(
    dynamo,
    id,
    list.map(({ providerId }) => providerId),
  );
  const missing = list.filter(({ providerId }) => !there.some((one) => one.providerId === providerId));
  // One that came meanwhile stays as it is.
  for (const merchant of missing)
    await admitOnce(dynamo, id, merchant.providerId, contractProvider(merchant, standard, now));
};
