import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { assignablesOf, candidateOf, type Provider, providerSchema } from '#domain/providers';
import { home } from '../orders/prepare.ts';
import { applied, decide, did, filed, standard, tried, wished } from './prepare.ts';

const approved = (): Provider => did(filed(), { deed: 'approve' });
const self = { role: 'provider', providerId: 'p-1' } as const;

describe('admission', () => {
  it('names every gap: documents, checks, dates, prices, categories', () => {
    const gaps = (provider: Provider) => {
      const outcome = tried(provider, { deed: 'approve' });
      return outcome.ok ? [] : 'gaps' in outcome.refusal ? outcome.refusal.gaps : outcome.refusal.code;
    };
    const bare = applied({ categories: ['locks', 'rockets'] });
    expect(gaps(bare)).toEqual([
      { what: 'DOCUMENT_MISSING', kind: 'LICENCE' },
      { what: 'DOCUMENT_MISSING', kind: 'POLICE_REGISTRATION' },
      { what: 'UNKNOWN_CATEGORY', category: 'rockets' },
      { what: 'PRICE_MISSING', category: 'rockets' },
    ]);
    const expired = did(filed(), { deed: 'file-document', kind: 'LICENCE', number: '2', validUntil: '2025-03-03' });
    expect(gaps(expired)).toEqual([{ what: 'DOCUMENT_EXPIRED', kind: 'LICENCE' }]);
    expect(gaps(did(filed(), { deed: 'file-document', kind: 'LICENCE', number: '2' }))).toEqual([
      { what: 'DOCUMENT_UNCHECKED', kind: 'LICENCE' },
    ]);
    expect(gaps(filed())).toEqual([]);
  });

  it('once approved, hours, capacity and telephone are the provider’s own affair, area and categories are not', () => {
    expect(did(approved(), { deed: 'revise', capacity: 9 }, self).capacity).toBe(9);
    expect(did(approved(), { deed: 'revise', phone: '0771-5610001' }, self).phone).toBe('0771-5610001');
    expect(tried(approved(), { deed: 'revise', categories: ['water'] }, self)).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
    expect(did(applied(), { deed: 'revise', categories: ['water'] }, self).categories).toEqual(['water']);
  });

  it('an approved provider is not widened beyond the standard by a supervisor either', () => {
    expect(tried(approved(), { deed: 'revise', categories: ['locks', 'nonsense'] })).toMatchObject({
      refusal: { code: 'STANDARD_NOT_MET', gaps: [{ what: 'UNKNOWN_CATEGORY' }, { what: 'PRICE_MISSING' }] },
    });
    expect(tried(approved(), { deed: 'revise', prices: [] })).toMatchObject({
      refusal: { code: 'STANDARD_NOT_MET', gaps: [{ what: 'PRICE_MISSING', category: 'locks' }] },
    });
    const prices = [{ category: 'locks', price: '150元' }];
    expect(did(approved(), { deed: 'revise', prices }).prices).toEqual(prices);
  });

  it('a provider acts on itself only, and approves nobody', () => {
    const foreign = { role: 'provider', providerId: 'p-2' } as const;
    expect(tried(approved(), { deed: 'revise', capacity: 2 }, foreign)).toMatchObject({
      refusal: { code: 'NOT_YOURS' },
    });
    expect(tried(filed(), { deed: 'approve' }, self)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });

  it('a shop that changes every day remembers its latest commands only, and an older one fails on its version', () => {
    const first = wished(approved(), { deed: 'revise', capacity: 2 });
    const once = decide(approved(), first);
    const start = once.ok ? once.value.provider : approved();
    const later = Array.from({ length: 200 }).reduce<Provider>(
      (shop, _, i) => did(shop, { deed: 'revise', capacity: (i % 9) + 1 }, self),
      start,
    );
    expect(later.commandIds).toHaveLength(200);
    expect(decide(later, first)).toMatchObject({ refusal: { code: 'CHANGED_MEANWHILE' } });
  });

  it('a worker stands where his branch is, and has to have one that exists', () => {
    const branch = { branchId: 'b-1', name: '朝阳店', point: home.point, open: true };
    const worker = { workerId: 'w-1', name: '小李', branchId: 'b-1', onDuty: true };
    expect(tried(approved(), { deed: 'put-worker', worker })).toMatchObject({ refusal: { code: 'UNKNOWN_BRANCH' } });
    const staffed = did(did(approved(), { deed: 'put-branch', branch }, self), { deed: 'put-worker', worker }, self);
    expect(assignablesOf(staffed, () => 1)).toMatchObject([
      { id: 'b-1', kind: 'BRANCH', load: 1 },
      { id: 'w-1', kind: 'WORKER', point: home.point },
    ]);
    expect(did(staffed, { deed: 'remove-worker', workerId: 'w-1' }).workers).toEqual([]);
    expect(tried(staffed, { deed: 'remove-worker', workerId: 'w-9' })).toMatchObject({
      refusal: { code: 'UNKNOWN_WORKER' },
    });
  });

  it('of two who decide at once the second is told so, and a command that comes again writes nothing', () => {
    const provider = approved();
    const suspend = wished(provider, { deed: 'suspend', note: '核查' });
    const once = decide(provider, suspend);
    if (!once.ok) throw new Error(once.refusal.code);
    const after = once.value.provider;
    expect(decide(after, suspend)).toEqual({ ok: true, value: { provider: after } });
    expect(decide(after, wished(provider, { deed: 'leave' }))).toMatchObject({
      refusal: { code: 'CHANGED_MEANWHILE', status: 'SUSPENDED' },
    });
    expect(tried(after, { deed: 'suspend' })).toMatchObject({ refusal: { code: 'NOT_IN_STATE', status: 'SUSPENDED' } });
  });

  it('only an approved one is a candidate, until its first document runs out', () => {
    const dated = did(filed(), { deed: 'file-document', kind: 'LICENCE', number: '2', validUntil: '2025-12-31' });
    const provider = did(did(dated, { deed: 'check-document', kind: 'LICENCE' }), { deed: 'approve' });
    expect(candidateOf(provider, standard, 'locks', 2)).toMatchObject({
      approved: true,
      load: 2,
      credit: 80,
      documentsUntil: '2025-12-31',
    });
    expect(candidateOf(did(provider, { deed: 'suspend' }), standard, 'locks', 2).approved).toBe(false);
  });

  it('is stored and read again as it was', () => {
    const provider = approved();
    expect(z.decode(providerSchema, z.encode(providerSchema, provider))).toEqual(provider);
  });
});
