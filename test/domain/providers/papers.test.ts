import { describe, expect, it } from 'vitest';
import { rank } from '#domain/dispatch';
import { candidateOf, type Provider } from '#domain/providers';
import { at } from '../fixtures.ts';
import { did, filed, standard, tried } from './prepare.ts';

const self = { role: 'provider', providerId: 'p-1' } as const;
const licence = { deed: 'file-document', kind: 'LICENCE' } as const;

/** Approved with a licence that is good until the fourth of March. */
const approved = (): Provider => {
  const dated = did(filed(), { ...licence, number: '1', validUntil: '2025-03-04' });
  return did(did(dated, { deed: 'check-document', kind: 'LICENCE' }), { deed: 'approve' });
};

/** What the search says of a provider on a day: FITS, or why it is passed over. */
const searched = (provider: Provider, day: string, by = standard, category = 'locks'): string => {
  const rules = { now: at(`${day} 10:00:00`), timeZone: 'Asia/Shanghai', creditFloor: 60 };
  const demand = { category, point: provider.area.point, radiusKm: 3, district: undefined, except: [] };
  return rank([candidateOf(provider, by, category, 0)], demand, rules).passedOver[0]?.reason ?? 'FITS';
};

describe('a paper in force', () => {
  it('that has run out is not made good by one that nobody has seen, not even one for ever', () => {
    const renewed = did(approved(), { ...licence, number: '2' }, self);
    expect([searched(renewed, '2025-03-04'), searched(renewed, '2025-03-05')]).toEqual(['FITS', 'DOCUMENTS']);
  });

  it('stays so beside its renewal, which takes its place once it has been seen', () => {
    const renewed = did(approved(), { ...licence, number: '2', validUntil: '2026-03-04' }, self);
    expect(searched(renewed, '2025-03-04')).toBe('FITS');
    const checked = did(renewed, { deed: 'check-document', kind: 'LICENCE' });
    expect(searched(checked, '2025-03-05')).toBe('FITS');
    const licences = checked.documents.filter(({ kind }) => kind === 'LICENCE');
    expect(licences.map(({ number }) => number)).toEqual(['2']);
  });

  it('is one at most, however often a new one is handed in', () => {
    const numbers = ['2', '3', '4'];
    const often = numbers.reduce((provider, number) => did(provider, { ...licence, number }, self), approved());
    expect(often.documents.map(({ kind, number }) => [kind, number])).toEqual([
      ['POLICE_REGISTRATION', '1'],
      ['LICENCE', '1'],
      ['LICENCE', '4'],
    ]);
  });

  it('is needed of every kind that the standard has come to ask for', () => {
    const stricter = { ...standard, documents: ['LICENCE', 'INSURANCE'] };
    expect(searched(approved(), '2025-03-04', stricter)).toBe('DOCUMENTS');
  });

  it('is asked for the line that needs it, and holds no other line up', () => {
    const both = { ...approved(), categories: ['locks', 'water'] };
    const without = { ...both, documents: both.documents.filter(({ kind }) => kind !== 'POLICE_REGISTRATION') };
    expect(searched(without, '2025-03-04')).toBe('DOCUMENTS');
    expect(searched(without, '2025-03-04', standard, 'water')).toBe('FITS');
  });

  it('is of a kind that the standard names, or is not taken', () => {
    expect(tried(approved(), { ...licence, kind: 'POEM', number: '1' }, self)).toMatchObject({
      refusal: { code: 'UNKNOWN_DOCUMENT' },
    });
  });
});

describe('a paper that is sent back', () => {
  const reject = { deed: 'reject-document', kind: 'LICENCE', reason: '照片看不清' } as const;
  const gapsOf = (provider: Provider) => {
    const refused = tried(provider, { deed: 'approve' });
    return refused.ok || !('gaps' in refused.refusal) ? [] : refused.refusal.gaps;
  };

  it('says why, counts no more, and is replaced by the next one', () => {
    const back = did(did(filed(), { ...licence, number: '2' }, self), reject);
    const waiting = back.documents.filter(({ kind }) => kind === 'LICENCE').at(-1);
    expect(waiting).toMatchObject({ number: '2', rejected: { reason: '照片看不清' } });
    const renewed = did(back, { ...licence, number: '3' }, self);
    expect(renewed.documents.filter(({ rejected }) => rejected !== undefined)).toEqual([]);
  });

  it('leaves the one in force as it is', () => {
    const back = did(did(approved(), { ...licence, number: '2' }, self), reject);
    expect(searched(back, '2025-03-04')).toBe('FITS');
    expect(gapsOf(did(back, { deed: 'suspend' }))).toEqual([]);
  });

  it('may be the one in force itself: then nothing is dispatched until another was seen', () => {
    const back = did(approved(), reject);
    expect(searched(back, '2025-03-04')).toBe('DOCUMENTS');
    expect(tried(did(back, { deed: 'suspend' }), { deed: 'reinstate' })).toMatchObject({
      refusal: { code: 'STANDARD_NOT_MET', gaps: [{ what: 'DOCUMENT_REJECTED', kind: 'LICENCE' }] },
    });
    expect(searched(did(back, { deed: 'check-document', kind: 'LICENCE' }), '2025-03-04')).toBe('FITS');
  });

  it('is sent back once, and by the tenant alone', () => {
    const back = did(filed(), reject);
    expect(tried(back, reject)).toMatchObject({ refusal: { code: 'UNKNOWN_DOCUMENT' } });
    expect(tried(filed(), reject, self)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });
});
