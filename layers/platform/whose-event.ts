import { type TenantEntry, tenantEntries } from './directory.ts';
import type { Edge } from './runtime.ts';
import { ownDynamo } from './tenant-data.ts';

const dynamo = ownDynamo();

type Asking = Edge<{ readonly DIRECTORY_TABLE: string }>;

/**
 * The directory's entry of the tenant in whose journal an event stands, suspended or not: what only keeps the tenant's own rows right goes on,
 * or an event that comes once would be lost.
 *
 * @returns undefined when the tenant is gone
 */
export const ownerOfEvent = async (
  { tenant }: { readonly tenant: string },
  { settings, now }: Asking,
): Promise<TenantEntry | undefined> =>
  (await tenantEntries(dynamo, settings.DIRECTORY_TABLE, now)).find((entry) => entry.tenant === tenant);

/**
 * The same for what reaches people: nobody is called or written to in the name of a suspended tenant.
 *
 * @returns undefined when the tenant is suspended or gone: nothing more is done for it
 */
export const whoseEvent = async (
  event: { readonly tenant: string },
  asking: Asking,
): Promise<TenantEntry | undefined> => {
  const entry = await ownerOfEvent(event, asking);
  return entry?.status === 'ACTIVE' ? entry : undefined;
};
