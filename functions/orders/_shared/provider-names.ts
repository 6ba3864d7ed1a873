import { readProviders } from '#platform/providers';
import type { TenantData } from '#platform/tenant-data';

/** What providers are called, by id; one that is no longer there is left out. */
export const providerNames = async (
  { dynamo, tenant }: TenantData,
  providerIds: readonly string[],
): Promise<Record<string, string>> => {
  const providers = await readProviders(dynamo, tenant, providerIds);
  return Object.fromEntries(providers.map(({ providerId, name }) => [providerId, name]));
};
