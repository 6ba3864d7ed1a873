import { type DataKeys, decrypt, encrypt, type Place } from './crypto.ts';

/** Where a member's number is hidden: the `phone` of `MEMBER#<id>` in the tenant's records. */
const place = (tenant: string): Place => ({ tenant, table: 'records', field: 'phone' });

/** Hides a number for the tenant's records. Source: X-22. */
export const hidePhone = (keys: DataKeys, tenant: string, e164: string): string => encrypt(keys, place(tenant), e164);

/** Reads a hidden number. @throws when it was hidden for another tenant */
export const readPhone = (keys: DataKeys, tenant: string, hidden: string): string =>
  decrypt(keys, place(tenant), hidden);
