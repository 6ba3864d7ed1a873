import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createInFlight } from '../../local/clock/in-flight.ts';
import { createMishaps, type MishapKind } from '../../local/messages/mishaps.ts';
import { type PlacesMap, startMap } from '../../local/places/map.ts';
import { answerOf, enterTenant, imitateCloud, invoke, requestOf } from '../support/staff-cloud.ts';
import { startTenantTables, type TenantTables } from '../support/tenant-tables.ts';

const key = 'k'.repeat(64);
const mishaps = createMishaps(Date.now);
const running: { tables?: TenantTables; map?: PlacesMap } = {};
const secrets = mockClient(SecretsManagerClient);
const time = { now: Date.parse('2025-03-04T10:30:00Z') };

const hasAccount = (url: string | undefined, itsKey = key) =>
  secrets.on(GetSecretValueCommand, { SecretId: 'hutong/gx/maps' }).resolves({
    SecretString: JSON.stringify({ key: itsKey, url }),
  });

beforeAll(async () => {
  running.tables = await startTenantTables();
  running.map = await startMap({ inFlight: createInFlight(), mishaps });
  await imitateCloud(running.tables);
  await enterTenant(running.tables, ['convenience-orders']);
});
afterAll(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await running.map?.stop();
  await running.tables?.stop();
});
beforeEach(() => {
  mishaps.clear();
  // An account is known for five minutes.
  time.now += 6 * 60_000;
  vi.useFakeTimers({ toFake: ['Date'], now: time.now });
  hasAccount(running.map?.open('gx', key));
});

const find = async (text: string, role = 'service') =>
  answerOf(await invoke('find', () => import('#functions/places/find/handler'), requestOf({ role, query: { text } })));

describe('looking up where a caller is', () => {
  test('gives the place with its district and point', async () => {
    expect(await find('民族大道100号')).toEqual({
      status: 200,
      body: {
        places: [
          {
            ...{ address: '广西壮族自治区南宁市青秀区民族大道100号', district: '青秀区' },
            point: { lat: 22.817, lng: 108.366 },
          },
        ],
      },
    });
  });

  test('offers every place of that name', async () => {
    expect((await find('新华路8号')).body.places).toHaveLength(2);
  });

  test('finds nothing where there is nothing', async () => {
    expect(await find('火星路1号')).toEqual({ status: 200, body: { places: [] } });
  });

  test.each<[MishapKind]>([['error'], ['timeout'], ['malformed'], ['refused']])(
    'says so when the map fails with %s, and the order goes on with the address',
    async (kind) => {
      mishaps.add({ gateway: 'maps/gx', kind, times: 1 });
      expect(await find('民族大道')).toMatchObject({ status: 503, body: { code: 'MAP_AWAY' } });
    },
  );

  test('is away too while the map does not know the key', async () => {
    hasAccount(running.map?.open('gx', key), 'another key, of sixteen signs');
    expect(await find('民族大道')).toMatchObject({ status: 503, body: { code: 'MAP_AWAY' } });
  });

  test('tells a tenant without a map that it has none', async () => {
    secrets.on(GetSecretValueCommand).rejects(new ResourceNotFoundException({ message: 'none', $metadata: {} }));
    expect(await find('民族大道')).toMatchObject({ status: 422, body: { code: 'NO_MAP' } });
  });

  test('is no matter of lawyers, and takes two signs at least', async () => {
    expect((await find('民族大道', 'lawyer')).status).toBe(403);
    expect((await find('路')).status).toBe(400);
  });
});
