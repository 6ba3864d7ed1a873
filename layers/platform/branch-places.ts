import type { Instant } from '#domain/kernel';
import { addressToFind, type Provider, type ProviderDeed, placedBranch } from '#domain/providers';
import { findAccount } from './accounts.ts';
import { geocode } from './geocoder.ts';
import type { TenantData } from './tenant-data.ts';

const pointsOf = async (data: TenantData, address: string | undefined, now: Instant) => {
  const account = address === undefined ? undefined : await findAccount(data, 'maps', now);
  if (address === undefined || !account) return [];
  const found = await geocode(account, address);
  return found.kind === 'FOUND' ? found.places.map(({ point }) => point) : [];
};

/**
 * A provider's deed; a branch in it stands where the tenant's map knows its address. Without a map, or while it does not answer, the
 * branch is kept with its address alone, and is looked for again when it is next put. Source: ORDER-18.
 */
export const withPlace = async (
  data: TenantData,
  provider: Provider,
  deed: ProviderDeed,
  now: Instant,
): Promise<ProviderDeed> => {
  if (deed.deed !== 'put-branch') return deed;
  const found = await pointsOf(data, addressToFind(provider, deed.branch), now);
  return { ...deed, branch: placedBranch(provider, deed.branch, found) };
};
