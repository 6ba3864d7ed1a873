import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { admissionGaps, cellsOf, contractProvider, contractProviderSchema } from '#domain/providers';
import { at } from '../fixtures.ts';
import { did, filed, rules, standard } from './prepare.ts';

const everyDay = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, ['00:00-24:00']]),
);
const listed = z.parse(contractProviderSchema, {
  ...{ providerId: 'anxin', name: '安心锁业', contactName: '周师傅', phone: '13900000001', categories: ['locks'] },
  ...{ area: { point: { lat: 22.817, lng: 108.366 }, radiusKm: 10 }, hours: everyDay, capacity: 5 },
  prices: [{ category: 'locks', price: '120元起' }],
});
const now = at('2025-03-01 09:00:00');

describe('a merchant by contract', () => {
  it('is approved from the start, its papers checked by the system, and nothing is missing', () => {
    const { provider, events, expectedVersion } = contractProvider(listed, standard, now);
    expect(expectedVersion).toBe(0);
    expect(events.map(({ type, version }) => [type, version])).toEqual([
      ['provider.applied', 1],
      ['provider.approved', 2],
    ]);
    expect(provider.standing.status).toBe('APPROVED');
    expect(provider.credit).toBe(standard.startingCredit);
    expect(provider.documents.map(({ kind, checked }) => [kind, checked?.by.role])).toEqual([
      ['LICENCE', 'system'],
      ['POLICE_REGISTRATION', 'system'],
    ]);
    expect(admissionGaps(provider, rules.categories, rules.standard, rules.today)).toEqual([]);
  });

  it('keeps the papers that the contract names, with their last day', () => {
    const documents = [{ kind: 'LICENCE', number: '9145', validUntil: '2026-01-31' }];
    const { provider } = contractProvider({ ...listed, documents }, standard, now);
    expect(provider.documents[0]).toMatchObject({ kind: 'LICENCE', number: '9145', validUntil: '2026-01-31' });
  });
});

describe('the cells of a provider', () => {
  it('are three for each line while it is approved, and none otherwise', () => {
    const approved = did(filed(), { deed: 'approve' });
    const cells = cellsOf({ ...approved, categories: ['locks', 'water'] });
    expect(cells.map(({ category, hash }) => [category, hash.length])).toEqual([
      ...[5, 4, 3].map((precision) => ['locks', precision]),
      ...[5, 4, 3].map((precision) => ['water', precision]),
    ]);
    expect(cellsOf(filed())).toEqual([]);
    expect(cellsOf(did(approved, { deed: 'suspend' }))).toEqual([]);
  });
});
