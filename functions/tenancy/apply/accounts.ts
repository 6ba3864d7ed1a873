import type { Tenant } from '#domain/tenancy';
import { type AccountAddresses, writeAddresses } from '#platform/account-addresses';
import type { TenantData } from '#platform/tenant-data';

const addressesOf = ({ messages, maps, payments }: Tenant): AccountAddresses => ({
  ...(messages && { 'message-gateway': messages.url }),
  ...(maps && { maps: maps.url }),
  ...(payments && { 'payment-gateway': payments.url }),
});

/** Brings the addresses of the tenant's accounts to what the file says; functions know them within five minutes. Source: X-15. */
export const applyAccounts = ({ dynamo }: TenantData, tenant: Tenant): Promise<void> =>
  writeAddresses(dynamo, tenant.id, addressesOf(tenant));
