import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Assignable,
  type Candidate,
  type Demand,
  distanceM,
  rank,
  rankAssignees,
  type SearchRules,
} from '#domain/dispatch';
import { at } from '../fixtures.ts';

const home = { lat: 22.817, lng: 108.315 };
/** So many metres to the north of home. */
const north = (metres: number) => ({ lat: home.lat + metres / 111_195, lng: home.lng });
const hours = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['08:00-20:00']]),
);

const candidate = (providerId: string, change: Partial<Candidate> = {}): Candidate => ({
  ...{ providerId, approved: true, categories: ['locks'], point: north(800), radiusKm: 10, hours },
  ...{ capacity: 5, load: 0, credit: 80 },
  ...change,
});
const demand: Demand = { category: 'locks', point: home, radiusKm: 8, district: undefined, except: [] };
const rules: SearchRules = { now: at('2025-03-04 18:41:00'), timeZone: 'Asia/Shanghai', creditFloor: 60 };
const idsOf = (candidates: readonly Candidate[]) =>
  rank(candidates, demand, rules).ranked.map(({ providerId }) => providerId);

describe('who is asked first', () => {
  it('the nearest, of 0.8, 2.1 and 5 km', () => {
    const three = [candidate('c', { point: north(5000) }), candidate('b', { point: north(2100) }), candidate('a')];
    const { ranked } = rank(three, demand, rules);
    expect(ranked.map(({ providerId, distanceM: metres }) => [providerId, metres])).toEqual([
      ['a', 800],
      ['b', 2100],
      ['c', 5000],
    ]);
    expect(ranked[0]?.why).toEqual({
      zh: '距离0.8公里,信用80分,在手0单;比下一家近',
      en: '0.8 km away, credit 80, 0 in hand; nearer than the next',
    });
  });

  it('of two as near, the one with more credit, then with less work, then by id', () => {
    const near = { point: north(830) };
    const all = [
      candidate('d', { ...near, load: 1 }),
      candidate('b', near),
      candidate('c', near),
      candidate('a', { ...near, credit: 90, load: 4 }),
    ];
    const { ranked } = rank(all, demand, rules);
    expect(ranked.map(({ providerId, decidedBy }) => [providerId, decidedBy])).toEqual([
      ['a', 'CREDIT'],
      ['b', 'ORDER'],
      ['c', 'LOAD'],
      ['d', undefined],
    ]);
  });

  it.each<[string, Partial<Candidate>, Partial<Demand>]>([
    ['NOT_APPROVED', { approved: false }, {}],
    ['DOCUMENTS', { documentsUntil: '2025-03-03' }, {}],
    ['ASKED', {}, { except: ['a'] }],
    ['TOO_FAR', { radiusKm: 0.5 }, {}],
    ['TOO_FAR', {}, { radiusKm: 0.5 }],
    ['AREA', { districts: ['青秀区'] }, { district: '兴宁区' }],
    ['CREDIT', { credit: 59 }, {}],
    ['CLOSED', { hours: { tue: ['08:00-18:41'] } }, {}],
    ['FULL', { load: 5 }, {}],
  ])('nobody whom %s speaks against', (reason, change, wanted) => {
    const { ranked, passedOver } = rank([candidate('a', change)], { ...demand, ...wanted }, rules);
    expect(ranked).toEqual([]);
    expect(passedOver).toMatchObject([{ providerId: 'a', reason }]);
  });

  it('a document is good on its last day, a credit at its floor', () => {
    expect(idsOf([candidate('a', { documentsUntil: '2025-03-04', credit: 60 })])).toEqual(['a']);
  });

  it('others of other trades are not even mentioned', () => {
    expect(rank([candidate('a', { categories: ['water'] })], demand, rules)).toEqual({ ranked: [], passedOver: [] });
  });
});

const candidates: fc.Arbitrary<Candidate> = fc
  .record({
    metres: fc.integer({ min: 0, max: 7900 }),
    credit: fc.integer({ min: 60, max: 64 }),
    load: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ metres, credit, load }) => candidate('x', { point: north(metres), credit, load }));

describe('the ranking', () => {
  it('is total and does not hang on the order in which candidates come', () => {
    fc.assert(
      fc.property(fc.array(candidates, { maxLength: 20 }), fc.infiniteStream(fc.nat()), (some, dice) => {
        const named = some.map((one, i) => ({ ...one, providerId: `p-${String(i).padStart(2, '0')}` }));
        const shuffled = named
          .map((one) => ({ one, key: dice.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(idsOf(shuffled)).toEqual(idsOf(named));
        expect(idsOf(named)).toHaveLength(named.length);
      }),
    );
  });

  it('never puts a farther one before a nearer by more than the band, nor a worse one before a better as near', () => {
    fc.assert(
      fc.property(fc.array(candidates, { maxLength: 20 }), (some) => {
        const named = some.map((one, i) => ({ ...one, providerId: `p-${i}` }));
        const { ranked } = rank(named, demand, rules);
        for (const [i, one] of ranked.entries()) {
          const next = ranked[i + 1];
          if (next === undefined) continue;
          expect(one.distanceM).toBeLessThanOrEqual(next.distanceM + 100);
          if (one.decidedBy === 'LOAD') expect(one.credit).toBe(next.credit);
          if (one.decidedBy === 'CREDIT') expect(one.credit).toBeGreaterThan(next.credit);
        }
      }),
    );
  });
});

describe('branches and workers', () => {
  const place = (id: string, change: Partial<Assignable> = {}): Assignable => ({
    ...{ id, kind: 'WORKER', name: id, onDuty: true, load: 0, point: north(500) },
    ...change,
  });

  it('the nearest on duty first, then the one with less work; unknown places last', () => {
    const all = [
      place('unknown', { point: undefined }),
      place('off', { onDuty: false }),
      place('far', { point: north(3000) }),
      place('busy', { load: 2 }),
      place('near'),
    ];
    const ranked = rankAssignees(all, home);
    expect(ranked.map(({ id }) => id)).toEqual(['near', 'busy', 'far', 'unknown']);
    expect(ranked[0]).toMatchObject({
      distanceM: Math.round(distanceM(home, north(500))),
      why: { zh: '距离0.5公里,在手0单' },
    });
    expect(ranked.at(-1)?.why.zh).toBe('位置未知,在手0单');
  });

  it('without a point of the order only the work counts', () => {
    expect(rankAssignees([place('a', { load: 1 }), place('b')], undefined).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});
