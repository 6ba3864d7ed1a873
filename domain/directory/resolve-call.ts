import { type Entry, type Instant, type Outcome, ok, type ProductId, refuse, type TenantId } from '../kernel/index.ts';
import type { ResolveRefusal } from './errors.ts';
import { type DirectoryRow, directoryKeys, type NumberRow, type TenantRow } from './schema.ts';

/** Whose call it is, and what opens that tenant's data. */
export interface ResolvedCall {
  readonly tenant: TenantId;
  readonly tenantName: string;
  readonly product: ProductId;
  readonly entry: Entry;
  readonly shortCode: string;
  readonly wrappedKey: string;
  readonly keyVersion: number;
}

const isNumber = (row: DirectoryRow): row is NumberRow => 'shortCode' in row;
const isTenant = (row: DirectoryRow): row is TenantRow => 'wrappedKey' in row;

/**
 * Finds the tenant and product behind a dialled Connect number. Nothing else ever names a call's tenant. Source: X-27.
 *
 * @param rows the directory's rows of the instance
 * @param dialled the Connect number as the contact's system endpoint gives it, E.164
 * @example resolveCall(rows, 'i-1', '+815012340001', now) // ok: { tenant: 'gx', product: 'legal-hotline', entry: 'hotline', … }
 */
export const resolveCall = (
  rows: readonly DirectoryRow[],
  instanceId: string,
  dialled: string,
  now: Instant,
): Outcome<ResolvedCall, ResolveRefusal> => {
  const own = rows.filter((row) => row.pk === directoryKeys.instance(instanceId));
  const number = own.filter(isNumber).find((row) => row.sk === directoryKeys.number(dialled) && row.validFrom <= now);
  const tenant = own.filter(isTenant).find((row) => row.tenant === number?.tenant);
  if (!number || !tenant) return refuse('UNKNOWN_NUMBER');
  if (number.status === 'SUSPENDED' || tenant.status === 'SUSPENDED') return refuse('SUSPENDED');
  return ok({
    tenant: tenant.tenant,
    tenantName: tenant.name,
    product: number.product,
    entry: number.entry,
    shortCode: number.shortCode,
    wrappedKey: tenant.wrappedKey,
    keyVersion: tenant.keyVersion,
  });
};
