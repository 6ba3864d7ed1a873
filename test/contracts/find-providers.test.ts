import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rank } from '#domain/dispatch';
import type { OrderSearch } from '#domain/orders';
import { candidateOf, type Provider } from '#domain/providers';
import { toItem } from '#platform/codec';
import { findProviders } from '#platform/find-providers';
import { providerLoadKey } from '#platform/keys';
import { providerWrites } from '#platform/provider-rows';
import { writeProviderStandard } from '#platform/provider-settings';
import { writeTogether } from '#platform/transaction';
import { at } from '../domain/fixtures.ts';
import { did, filed, standard } from '../domain/providers/prepare.ts';
import { startTenantTables, type TenantTables } from '../support/tenant-tables.ts';

const ZONE = 'Asia/Shanghai';
const now = at('2025-03-04 18:41:00');
const approved = did(filed(), { deed: 'approve' });
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const daily = (hours: string) => Object.fromEntries(DAYS.map((day) => [day, [hours]]));

interface Shop {
  readonly provider: Provider;
  readonly load: number;
}

/** Half of them stand close together around a corner of four cells, so that many are alike but for credit and work. */
const shopSchema = fc.record({
  across: fc.oneof(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -360, max: 360 })),
  up: fc.oneof(fc.integer({ min: -8, max: 8 }), fc.integer({ min: -360, max: 360 })),
  radiusKm: fc.constantFrom(2, 5, 10, 30),
  credit: fc.constantFrom(50, 60, 70, 80, 80, 80),
  status: fc.constantFrom('APPROVED', 'APPROVED', 'APPROVED', 'SUSPENDED'),
  opens: fc.constantFrom('00:00-24:00', '08:00-20:00', '08:00-18:00'),
  validUntil: fc.constantFrom(undefined, '2025-03-03', '2025-03-04'),
  load: fc.integer({ min: 0, max: 2 }),
});
/** Where four of the smallest cells meet. */
const [WEST, SOUTH] = [108.28125, 22.8076171875] as const;
/** About fifty metres. */
const STEP = 0.0005;

const shopOf = (drawn: typeof shopSchema extends fc.Arbitrary<infer T> ? T : never, i: number): Shop => {
  const { across, up, radiusKm, credit, status, opens, validUntil, load } = drawn;
  const standing =
    status === 'APPROVED'
      ? ({ status: 'APPROVED', since: now } as const)
      : ({ status: 'SUSPENDED', since: now, reason: 'DECISION' } as const);
  const documents = approved.documents.map((document) => ({ ...document, validUntil }));
  const area = { point: { lat: SOUTH + up * STEP, lng: WEST + across * STEP }, radiusKm };
  const provider: Provider = { ...approved, providerId: `p-${i}`, credit, standing, documents, area, capacity: 2 };
  return { provider: { ...provider, hours: daily(opens) }, load };
};

const running: { tables?: TenantTables; shops?: readonly Shop[] } = {};
const write = async ({ dynamo }: TenantTables, { provider, load }: Shop): Promise<void> => {
  await writeTogether(dynamo, providerWrites('gx', undefined, { provider, expectedVersion: 0, events: [] }));
  const count = {
    UpdateExpression: 'ADD #load :load',
    ExpressionAttributeNames: { '#load': 'load' },
    ExpressionAttributeValues: toItem({ ':load': load }),
  };
  const Key = toItem(providerLoadKey(provider.providerId));
  await dynamo.send(new UpdateItemCommand({ TableName: 'hutong.gx.records', Key, ...count }));
};

beforeAll(async () => {
  const tables = await startTenantTables();
  const [drawn = []] = fc.sample(fc.array(shopSchema, { minLength: 400, maxLength: 400 }), { numRuns: 1, seed: 114 });
  const shops = drawn.map(shopOf);
  Object.assign(running, { tables, shops });
  await writeProviderStandard(tables.dynamo, 'gx', standard);
  await Promise.all(shops.map((shop) => write(tables, shop)));
}, 120_000);
afterAll(() => running.tables?.stop());

const everybody = (shops: readonly Shop[], search: OrderSearch) =>
  rank(
    shops.map(({ provider, load }) => candidateOf(provider, standard, 'locks', load)),
    search,
    { now, timeZone: ZONE, creditFloor: standard.creditFloor },
  ).ranked.map(({ providerId, distanceM, credit, load }) => ({ providerId, distanceM, credit, load }));

const searches: fc.Arbitrary<OrderSearch> = fc.record({
  category: fc.constant('locks'),
  point: fc.constantFrom(0.2, 0.01, 0.003).chain((span) =>
    fc.record({
      lat: fc.double({ min: SOUTH - span, max: SOUTH + span, noNaN: true }),
      lng: fc.double({ min: WEST - span, max: WEST + span, noNaN: true }),
    }),
  ),
  radiusKm: fc.constantFrom(1, 3, 8, 19, 20, 60),
  district: fc.constantFrom(undefined, '青秀区', '兴宁区'),
  except: fc.array(
    fc.integer({ min: 0, max: 399 }).map((i) => `p-${i}`),
    { maxLength: 12 },
  ),
});

describe('finding providers in cells', () => {
  test('gives the ten best, or all that fit, in the very order in which all providers of the tenant would be ranked', async () => {
    const { tables, shops = [] } = running;
    if (!tables) throw new Error('DynamoDB Local is not started');
    await fc.assert(
      fc.asyncProperty(searches, async (search) => {
        const { ranked } = await findProviders({ dynamo: tables.dynamo, tenant: 'gx' }, search, ZONE, now);
        const found = ranked.map(({ providerId, distanceM, credit, load }) => ({
          providerId,
          distanceM,
          credit,
          load,
        }));
        const all = everybody(shops, search);
        expect(found.length).toBeGreaterThanOrEqual(Math.min(10, all.length));
        expect(found).toEqual(all.slice(0, found.length));
      }),
      { numRuns: 60, seed: 10_086 },
    );
  }, 120_000);

  test('tells who nearby is passed over, and why', async () => {
    const { tables, shops = [] } = running;
    if (!tables) throw new Error('DynamoDB Local is not started');
    const search = {
      category: 'locks',
      point: { lat: SOUTH, lng: WEST },
      radiusKm: 60,
      district: undefined,
      except: [],
    };
    const { ranked, passedOver } = await findProviders({ dynamo: tables.dynamo, tenant: 'gx' }, search, ZONE, now);
    expect(ranked.length).toBeGreaterThanOrEqual(10);
    const reasons = new Set(passedOver.map(({ reason }) => reason));
    expect(reasons).toEqual(new Set(['TOO_FAR', 'DOCUMENTS', 'CREDIT', 'CLOSED', 'FULL']));
    const suspended = shops.filter(({ provider }) => provider.standing.status !== 'APPROVED');
    const named = [...ranked, ...passedOver].map(({ providerId }) => providerId);
    expect(suspended.filter(({ provider }) => named.includes(provider.providerId))).toEqual([]);
  });

  test('finds nobody where there is nobody, and nobody for a line that no one does', async () => {
    const { tables } = running;
    if (!tables) throw new Error('DynamoDB Local is not started');
    const store = { dynamo: tables.dynamo, tenant: 'gx' };
    const sea = { category: 'locks', point: { lat: -60, lng: -179.99 }, radiusKm: 20, district: undefined, except: [] };
    expect(await findProviders(store, sea, ZONE, now)).toEqual({ ranked: [], passedOver: [] });
    const here = {
      category: 'ferries',
      point: { lat: SOUTH, lng: WEST },
      radiusKm: 20,
      district: undefined,
      except: [],
    };
    expect(await findProviders(store, here, ZONE, now)).toEqual({ ranked: [], passedOver: [] });
  });
});
