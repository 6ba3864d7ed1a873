import { type TenantEntry, tenantEntries } from './directory.ts';
import type { Edge } from './runtime.ts';
import { ownDynamo } from './tenant-data.ts';

const dynamo = ownDynamo();

/**
 * The directory's entry of the tenant in whose journal an event stands.
 *
 * @returns undefined when the tenant is suspended or gone: nothing more is done for it
 */
export const whoseEvent = async (
  { tenant }: { readonly tenant: string },
  { settings, now }: Edge<{ readonly DIRECTORY_TABLE: string }>,
): Promise<TenantEntry | undefined> => {
  const entries = await tenantEntries(dynamo, settings.DIRECTORY_TABLE, now);
  return entries.find((entry) => entry.tenant === tenant && entry.status === 'ACTIVE');
};
