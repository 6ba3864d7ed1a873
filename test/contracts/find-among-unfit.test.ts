import {
  BatchWriteItemCommand,
  type DynamoDBClient,
  type PutRequest,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { geohash } from '#domain/dispatch';
import type { Provider } from '#domain/providers';
import { toItem } from '#platform/codec';
import { findProviders } from '#platform/find-providers';
import { cellPartition, providerLoadKey } from '#platform/keys';
import { cellWrites } from '#platform/provider-cells';
import { seededRandom } from '../../local/states/seeded-random.ts';
import { at } from '../domain/fixtures.ts';
import { did, filed } from '../domain/providers/prepare.ts';
import { startTenantTables, type TenantTables } from '../support/tenant-tables.ts';

const TABLE = 'hutong.gx.records';
const now = at('2025-03-04 18:41:00');
const approved = did(filed(), { deed: 'approve' });
const point = { lat: 22.817, lng: 108.366 };
const random = seededRandom(114);
const north = (metres: number) => ({ lat: point.lat + metres / 111_195, lng: point.lng });

/** The rows that a search within three kilometres reads. */
const rowsOf = (provider: Provider): readonly PutRequest[] =>
  cellWrites(TABLE, undefined, provider)
    .flatMap(({ Put }) => (Put ? [{ Item: Put.Item }] : []))
    .filter(({ Item }) =>
      provider.categories.some((line) => Item?.pk?.S === cellPartition(line, geohash(provider.area.point, 5))),
    );

const running: { tables?: TenantTables } = {};
const tables = (): TenantTables => {
  if (!running.tables) throw new Error('DynamoDB Local is not started');
  return running.tables;
};
const write = async (providers: readonly Provider[]): Promise<void> => {
  const rows = providers.flatMap(rowsOf);
  const batches = Array.from({ length: Math.ceil(rows.length / 25) }, (_, i) => rows.slice(i * 25, i * 25 + 25));
  for (const batch of batches) {
    const RequestItems = { [TABLE]: batch.map((put) => ({ PutRequest: put })) };
    await tables().dynamo.send(new BatchWriteItemCommand({ RequestItems }));
  }
};

const fill = async (providerId: string): Promise<void> => {
  await tables().dynamo.send(
    new UpdateItemCommand({
      ...{ TableName: TABLE, Key: toItem(providerLoadKey(providerId)), UpdateExpression: 'SET #load = :load' },
      ...{ ExpressionAttributeNames: { '#load': 'load' }, ExpressionAttributeValues: toItem({ ':load': 5 }) },
    }),
  );
};

const bill = { queries: 0, gets: 0 };
const meter = (dynamo: DynamoDBClient): void =>
  dynamo.middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        if (commandName === 'QueryCommand') bill.queries += 1;
        if (commandName === 'BatchGetItemCommand') bill.gets += 1;
        return next(args);
      },
    { step: 'initialize', name: 'meter' },
  );

beforeAll(async () => {
  running.tables = await startTenantTables();
  meter(running.tables.dynamo);
}, 60_000);
afterAll(() => running.tables?.stop());

const find = (category: string) => {
  Object.assign(bill, { queries: 0, gets: 0 });
  const search = { category, point, radiusKm: 3, district: undefined, except: [] };
  return findProviders({ dynamo: tables().dynamo, tenant: 'gx' }, search, 'Asia/Shanghai', now);
};

const shopOf = (category: string, i: number): Provider => {
  const [lat, lng] = [random(), random()].map((share) => (share - 0.5) * 0.05);
  const place = { lat: point.lat + (lat ?? 0), lng: point.lng + (lng ?? 0) };
  return { ...approved, providerId: `${category}-${i}`, categories: [category], area: { point: place, radiusKm: 20 } };
};

describe('a search among many who do not fit', () => {
  test('gives up after two hundred cells: the order goes on instead of waiting for ever', async () => {
    await write(Array.from({ length: 4000 }, (_, i) => ({ ...shopOf('closed', i), hours: { tue: ['08:00-18:00'] } })));
    const { ranked, passedOver } = await find('closed');
    expect([ranked, bill.queries]).toEqual([[], 200]);
    expect(passedOver.map(({ reason }) => reason)).toEqual(Array.from({ length: 20 }, () => 'CLOSED'));
  }, 60_000);

  test('reads the work in hand of each once, and finds the one behind them who has a hand free', async () => {
    const busy = Array.from({ length: 500 }, (_, i) => shopOf('busy', i));
    const free = { ...shopOf('busy', 500), area: { point: north(2900), radiusKm: 20 } };
    await write([...busy, free]);
    await Promise.all(busy.map(({ providerId }) => fill(providerId)));
    const { ranked, passedOver } = await find('busy');
    expect(ranked.map(({ providerId }) => providerId)).toEqual(['busy-500']);
    expect([passedOver.length, passedOver[0]?.reason]).toEqual([20, 'FULL']);
    expect(bill.gets).toBeLessThan(60);
  }, 60_000);
});
