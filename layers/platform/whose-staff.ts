import { type Outcome, ok, refuse } from '#domain/kernel';
import { type TenantEntry, tenantEntries } from './directory.ts';
import type { Edge } from './runtime.ts';
import type { Staff } from './staff.ts';
import { ownDynamo } from './tenant-data.ts';

const dynamo = ownDynamo();

/**
 * The directory's entry of the tenant that a member of staff works for.
 *
 * @returns SUSPENDED when the tenant is; NOT_FOUND when it has not been deployed
 */
export const whoseStaff = async (
  { tenant }: Pick<Staff, 'tenant'>,
  { settings, now }: Edge<{ readonly DIRECTORY_TABLE: string }>,
): Promise<Outcome<TenantEntry, 'SUSPENDED' | 'NOT_FOUND'>> => {
  const entries = await tenantEntries(dynamo, settings.DIRECTORY_TABLE, now);
  const entry = entries.find((candidate) => candidate.tenant === tenant);
  if (!entry) return refuse('NOT_FOUND');
  return entry.status === 'SUSPENDED' ? refuse('SUSPENDED') : ok(entry);
};
