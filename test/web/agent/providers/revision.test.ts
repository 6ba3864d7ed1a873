import { describe, expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import { hoursIn, hoursWritten } from '../../../../web/agent/providers/hours.ts';
import { draftOf, revisionIn } from '../../../../web/agent/providers/revision.ts';
import { card } from './samples.ts';

const priced = card({
  prices: [
    { category: 'locks', item: '开锁', price: '120元起', priceFen: fen(12_000) },
    { category: 'locks', item: '换锁', price: '200元起' },
  ],
});

describe('a provider that the tenant changes (ORDER-45)', () => {
  it('stands in the form as it is, and unchanged is not sent', () => {
    expect(revisionIn(priced, draftOf(priced))).toEqual({ troubles: {} });
  });

  it('is sent with what was changed alone', () => {
    const renamed = { ...draftOf(priced), name: '安心锁业（民族店）', capacity: '8' };
    expect(revisionIn(priced, renamed)).toEqual({
      deed: { deed: 'revise', name: '安心锁业（民族店）', capacity: 8 },
    });
  });

  it('keeps its place and districts at another radius', () => {
    const area = { point: { lat: 22.8, lng: 108.3 }, radiusKm: 10, districts: ['青秀区'] };
    const wide = card({ area });
    expect(revisionIn(wide, { ...draftOf(wide), radius: '15' })).toEqual({
      deed: { deed: 'revise', area: { ...area, radiusKm: 15 } },
    });
  });

  it('keeps the prices of a line that nobody touched, item by item', () => {
    const more = { ...draftOf(priced), prices: { ...draftOf(priced).prices, water: '80元' } };
    expect(revisionIn(priced, more)).toEqual({
      deed: {
        ...{ deed: 'revise', categories: ['locks', 'water'] },
        prices: [...priced.prices, { category: 'water', price: '80元', priceFen: 8000 }],
      },
    });
  });

  it('gives up a line together with its prices', () => {
    const two = card({ categories: ['locks', 'water'], prices: [{ category: 'water', price: '80元' }] });
    expect(revisionIn(two, { ...draftOf(two), prices: { water: '80元' } })).toEqual({
      deed: { deed: 'revise', categories: ['water'], prices: [{ category: 'water', price: '80元' }] },
    });
  });

  it('says of each field what is wrong, and nothing of those that nobody touched', () => {
    const bare = card({ prices: [], hours: {} });
    const wrong = { ...draftOf(bare), phone: '无', capacity: '' };
    expect(revisionIn(bare, wrong)).toEqual({ troubles: { phone: 'REFUSED', capacity: 'MISSING' } });
    expect(revisionIn(bare, { ...draftOf(bare), phone: '0771-5610009' })).toEqual({
      deed: { deed: 'revise', phone: '0771-5610009' },
    });
  });

  it('has its hours in words that are read again', () => {
    const hours = { mon: ['08:00-12:00', '14:00-20:00'], sat: ['00:00-24:00'], sun: ['00:00-24:00'] };
    expect(hoursIn(hoursWritten(hours))).toEqual(hours);
  });
});
