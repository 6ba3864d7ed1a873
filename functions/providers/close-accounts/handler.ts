import { isOpenAccount } from '#domain/providers';
import { eventDriven } from '#platform/event';
import { closePortalUser, portalPool } from '#platform/portal-accounts';
import { providerIdOf, readProvider } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { closeAccounts } from './definition.ts';

export const handler = eventDriven(closeAccounts, async ({ tenant, subject }, { settings }) => {
  const providerId = providerIdOf(subject);
  const provider = await withTenant(settings, tenant, ({ dynamo }) => readProvider(dynamo, tenant, providerId));
  const pool = portalPool(settings.USER_POOL_ID);
  const closed = provider?.accounts.filter((account) => !isOpenAccount(account)) ?? [];
  for (const { login } of closed) await closePortalUser(pool, { tenant, providerId, login });
  return {};
});
