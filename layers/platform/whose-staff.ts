import { type Outcome, ok, refuse } from '#domain/kernel';
import { type TenantEntry, tenantEntries } from './directory.ts';
import type { Edge } from './runtime.ts';
import type { Staff } from './staff.ts';
import { ownDynamo } from './tenant-data.ts';

const dynamo = ownDynamo();

type Asking = Edge<{ readonly DIRECTORY_TABLE: string }>;

/** Every tenant of the cell, as the directory enters it. */
export const allTenants = ({ settings, now }: Asking): Promise<readonly TenantEntry[]> =>
  tenantEntries(dynamo, settings.DIRECTORY_TABLE, now);

/**
 * The directory's entry of the tenant that a member of staff works for.
 *
 * @returns SUSPENDED when the tenant is; NOT_FOUND when it has not been deployed
 */
export const whoseStaff = async (
  { tenant }: Pick<Staff, 'tenant'>,
  asking: Asking,
): Promise<Outcome<TenantEntry, 'SUSPENDED' | 'NOT_FOUND'>> => {
  const entry = (await allTenants(asking)).find((candidate) => candidate.tenant === tenant);
  if (!entry) return refuse('NOT_FOUND');
  return entry.status === 'SUSPENDED' ? refuse('SUSPENDED') : ok(entry);
};
