import { readProviders } from './provider-rows.ts';
import type { TenantData } from './tenant-data.ts';

/** What providers are called, by id; those that there are not are left out. */
export const providerNames = async (
  { dynamo, tenant }: TenantData,
  providerIds: readonly string[],
): Promise<Record<string, string>> => {
  const providers = await readProviders(dynamo, tenant, providerIds);
  return Object.fromEntries(providers.map(({ providerId, name }) => [providerId, name]));
};
