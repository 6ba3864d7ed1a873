import { refuse } from '../kernel/index.ts';
import { type DeedOf, type Doing, type Done, done } from './doing.ts';
import { MOST_ACCOUNTS, type ProviderAccount } from './schema.ts';

/** Whether somebody may sign in with it. */
export const isOpenAccount = ({ closed }: Pick<ProviderAccount, 'closed'>): boolean => closed === undefined;

/** A login stays with its provider for good: one that was closed is opened again, and its history begins anew. Source: ORDER-47. */
export const openAccount = (doing: Doing, { login, name }: DeedOf<'open-account'>): Done => {
  const { provider, by, now } = doing;
  const others = provider.accounts.filter((one) => one.login !== login);
  if (others.length >= MOST_ACCOUNTS) return refuse({ code: 'PROVIDER_FULL' });
  const accounts = [...others, { login, name, opened: { at: now, by } }];
  return done(doing, { ...provider, accounts }, { fact: 'accountOpened', facts: { login } });
};

const closedNow = ({ by, now }: Doing, account: ProviderAccount): ProviderAccount =>
  isOpenAccount(account) ? { ...account, closed: { at: now, by } } : account;

export const closeAccount = (doing: Doing, { login }: DeedOf<'close-account'>): Done => {
  const { provider } = doing;
  if (!provider.accounts.some((one) => one.login === login && isOpenAccount(one)))
    return refuse({ code: 'UNKNOWN_ACCOUNT' });
  const accounts = provider.accounts.map((one) => (one.login === login ? closedNow(doing, one) : one));
  return done(doing, { ...provider, accounts }, { fact: 'accountClosed', facts: { login } });
};

/** Every account of a provider that leaves. */
export const allClosed = (doing: Doing): ProviderAccount[] =>
  doing.provider.accounts.map((one) => closedNow(doing, one));
