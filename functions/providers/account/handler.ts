import { type Outcome, ok, refuse } from '#domain/kernel';
import { type AccountDeed, changeProvider, isOpenAccount, type ProviderChanged } from '#domain/providers';
import { api } from '#platform/api';
import { closePortalUser, openPortalUser, portalPool } from '#platform/portal-accounts';
import { refusalOf, rulesOf } from '#platform/provider-rules';
import { settleProvider } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf, partyOf } from '../_shared/card.ts';
import { changeAccount } from './definition.ts';

type Pool = ReturnType<typeof portalPool>;

/** What is refused touches no user. Otherwise the pool follows what is decided, also for a command that comes again after another. */
const followedBy =
  (pool: Pool, tenant: string, { providerId, login }: AccountDeed) =>
  async <R>(
    decided: Outcome<ProviderChanged, R>,
  ): Promise<Outcome<ProviderChanged, R | { readonly code: 'ACCOUNT_TAKEN' }>> => {
    if (!decided.ok) return decided;
    const user = { tenant, providerId, login };
    const account = decided.value.provider.accounts.find((one) => one.login === login);
    if (!account || !isOpenAccount(account)) return closePortalUser(pool, user).then(() => decided);
    const opened = await openPortalUser(pool, user, account.name);
    return opened.ok ? decided : refuse({ code: opened.refusal });
  };

export const handler = api(changeAccount, async (deed, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant } = staff;
  const carryOut = followedBy(portalPool(edge.settings.USER_POOL_ID), tenant, deed);
  return withTenant(edge.settings, tenant, async (data) => {
    const by = partyOf(staff);
    const rules = await rulesOf(data, entry.value, edge.now);
    const settled = await settleProvider(data.dynamo, tenant, deed.providerId, async (provider) =>
      carryOut(changeProvider(provider, deed, by, rules, edge.now)),
    );
    if (!settled.ok) return refuse(refusalOf(settled.refusal));
    return ok(await cardOf(data, settled.value, rules, by, edge.now));
  });
});
