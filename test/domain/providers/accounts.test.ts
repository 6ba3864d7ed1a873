import { describe, expect, it } from 'vitest';
import { isOpenAccount, type Provider } from '#domain/providers';
import { admin, applied, did, filed, tried } from './prepare.ts';

const self = { role: 'provider', providerId: 'p-1' } as const;
const approved = (): Provider => did(filed(), { deed: 'approve' });
const opened = (login = 'p901'): Provider => did(approved(), { deed: 'open-account', login, name: '周安' });

describe('an account of the portal', () => {
  it('is opened for an approved provider, and names who opened it', () => {
    expect(opened().accounts).toMatchObject([{ login: 'p901', name: '周安', opened: { by: admin } }]);
  });

  it('is not opened for one that nobody has admitted, and not by the provider itself', () => {
    const wish = { deed: 'open-account', login: 'p901', name: '周安' } as const;
    expect(tried(applied(), wish)).toMatchObject({ refusal: { code: 'NOT_IN_STATE' } });
    expect(tried(approved(), wish, self)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });

  it('is closed, and opened again for somebody else', () => {
    const closed = did(opened(), { deed: 'close-account', login: 'p901' });
    expect(closed.accounts.map(isOpenAccount)).toEqual([false]);
    expect(tried(closed, { deed: 'close-account', login: 'p901' })).toMatchObject({
      refusal: { code: 'UNKNOWN_ACCOUNT' },
    });
    const again = did(closed, { deed: 'open-account', login: 'p901', name: '周平' });
    expect(again.accounts).toMatchObject([{ name: '周平' }]);
    expect(again.accounts.map(isOpenAccount)).toEqual([true]);
  });

  it('stays open while its provider is suspended, which still serves what it has; with the provider it goes', () => {
    const suspended = did(opened(), { deed: 'suspend' });
    expect(suspended.accounts.map(isOpenAccount)).toEqual([true]);
    expect(did(suspended, { deed: 'leave' }).accounts.map(isOpenAccount)).toEqual([false]);
  });

  it('is one of twenty at most', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => `p${901 + i}`).reduce(
      (provider, login) => did(provider, { deed: 'open-account', login, name: '周安' }),
      approved(),
    );
    const more = { deed: 'open-account', login: 'p999', name: '周安' } as const;
    expect(tried(twenty, more)).toMatchObject({ refusal: { code: 'PROVIDER_FULL' } });
  });
});
