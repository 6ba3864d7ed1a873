import { randomUUID } from 'node:crypto';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createInFlight } from '../../local/clock/in-flight.ts';
import { createMishaps } from '../../local/messages/mishaps.ts';
import { type PlacesMap, startMap } from '../../local/places/map.ts';
import { type ProviderCloud, startProviderCloud } from '../support/provider-cloud.ts';

const key = 'k'.repeat(64);
const mishaps = createMishaps(Date.now);
const secrets = mockClient(SecretsManagerClient);
const running: { cloud?: ProviderCloud; map?: PlacesMap } = {};
const cloud = (): ProviderCloud => {
  if (!running.cloud) throw new Error('DynamoDB Local is not started');
  return running.cloud;
};
beforeAll(async () => {
  running.cloud = await startProviderCloud();
  running.map = await startMap({ inFlight: createInFlight(), mishaps });
  const account = JSON.stringify({ key, url: running.map.open('gx', key) });
  secrets.on(GetSecretValueCommand, { SecretId: 'hutong/gx/maps' }).resolves({ SecretString: account });
});
afterAll(async () => {
  secrets.restore();
  await running.map?.stop();
  await running.cloud?.stop();
});
beforeEach(() => {
  mishaps.clear();
  cloud().begin();
});

const put = async (providerId: string, branch: object) => {
  const { version } = (await cloud().askPortal('work-orders/me', providerId)).body;
  const body = { commandId: randomUUID(), version, branch: { branchId: 'b-1', name: '民族店', open: true, ...branch } };
  return cloud().askPortal('work-orders/change-me', providerId, { path: { deed: 'put-branch' }, body });
};

describe('a branch that a provider enters in the portal (ORDER-18)', () => {
  test('stands where the map knows its address, wherever the page says it does', async () => {
    const providerId = await cloud().admitted();
    const answer = await put(providerId, { address: '民族大道100号', point: { lat: 1, lng: 1 } });
    expect(answer.body.branches).toMatchObject([{ name: '民族店', point: { lat: 22.817, lng: 108.366 } }]);
  });

  test('is kept with its address alone while the map is away, and found when it is put again', async () => {
    const providerId = await cloud().admitted();
    mishaps.add({ gateway: 'maps/gx', kind: 'error', times: 1 });
    const first = await put(providerId, { address: '民族大道100号' });
    expect([first.status, first.body.branches[0].point]).toEqual([200, undefined]);
    const again = await put(providerId, { address: '民族大道100号', open: false });
    expect(again.body.branches).toMatchObject([{ open: false, point: { lat: 22.817, lng: 108.366 } }]);
  });

  test('is given up, and its address with it', async () => {
    const providerId = await cloud().admitted();
    const { version } = (await put(providerId, {})).body;
    const body = { commandId: randomUUID(), version, branchId: 'b-1' };
    const answer = await cloud().askPortal('work-orders/change-me', providerId, {
      path: { deed: 'remove-branch' },
      body,
    });
    expect([answer.status, answer.body.branches]).toEqual([200, []]);
  });
});
