import { randomUUID } from 'node:crypto';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { callable, enterTenant, imitateCloud } from '../support/staff-cloud.ts';
import { startTenantTables } from '../support/tenant-tables.ts';
import { whileTesting } from '../support/while-testing.ts';

const { invoke, ask } = callable({
  raise: () => import('#functions/alerts/raise/handler'),
  list: () => import('#functions/alerts/list/handler'),
  acknowledge: () => import('#functions/alerts/acknowledge/handler'),
});

const cloud = whileTesting(async () => {
  const tables = await startTenantTables();
  await imitateCloud(tables);
  await enterTenant(tables, ['legal-hotline']);
  const rows = async () => {
    const { Items = [] } = await tables.dynamo.send(new ScanCommand({ TableName: 'hutong.gx.records' }));
    return Items.map((item) => unmarshall(item)).filter(({ pk }) => String(pk).startsWith('ALERT#'));
  };
  return {
    ...{ rows, eventsOf: tables.eventsOf },
    stop: async () => {
      vi.useRealTimers();
      vi.unstubAllEnvs();
      await tables.stop();
    },
  };
});

const supervisor = { as: 'gx-201', role: 'supervisor' };
const minute = 60_000;
const evening = Date.parse('2025-03-04T10:50:01Z');

const clockTo = (ms: number) => vi.useFakeTimers({ toFake: ['Date'], now: ms });

/** An order is overdue. */
const overdue = (orderId: string, at: number = Date.now()) => ({
  time: new Date(at).toISOString(),
  detail: {
    ...{ tenant: 'gx', type: 'order.overdue', subject: `ORDER#${orderId}`, version: 3 },
    ...{ eventId: `ORDER#${orderId}#0000000003`, at: new Date(at).toISOString() },
    data: { number: 'DD202503040001', product: 'convenience-orders', category: 'locks' },
  },
});

const listed = async (query: object = {}, as: object = supervisor) => (await ask('list', { ...as, query })).body;
const alertAbout = async (orderId: string) =>
  (await listed()).alerts.find(({ about }: { about: { id: string } }) => about.id === orderId);

describe('alerts', () => {
  beforeEach(() => {
    clockTo(evening);
  });

  test('are raised once for an event, however often and however simultaneously it comes', async () => {
    const orderId = randomUUID();
    const event = overdue(orderId);
    await Promise.all([invoke('raise', event), invoke('raise', event), invoke('raise', event)]);
    await invoke('raise', event);
    expect((await cloud().rows()).filter(({ about }) => about.id === orderId)).toMatchObject([
      { state: 'OPEN', occasion: 'ORDER_OVERDUE', expiresAt: evening / 1000 + 90 * 86_400 },
    ]);
    const alert = await alertAbout(orderId);
    expect((await cloud().eventsOf(`ALERT#${alert.alertId}`)).map(({ type }) => type)).toEqual(['alert.raised']);
  });

  test('are seen by one supervisor: of two at once both are told who was first', async () => {
    const orderId = randomUUID();
    await invoke('raise', overdue(orderId));
    const { alertId } = await alertAbout(orderId);
    const path = { alertId };
    const [one, two] = await Promise.all([
      ask('acknowledge', { ...supervisor, path }),
      ask('acknowledge', { as: 'gx-301', role: 'admin', path }),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body).toEqual(two.body);
    expect(['201', '301']).toContain(one.body.acknowledgedBy);
    expect(await alertAbout(orderId)).toBeUndefined();
    expect((await listed({ state: 'ACKNOWLEDGED' })).alerts).toContainEqual(one.body);
    expect(await cloud().eventsOf(`ALERT#${alertId}`)).toHaveLength(2);
    // The event comes again: what has been seen stays seen.
    await invoke('raise', overdue(orderId));
    expect(await alertAbout(orderId)).toBeUndefined();
  });

  test('come page by page, the latest first', async () => {
    const ids: string[] = Array.from({ length: 60 }, () => randomUUID());
    for (const [i, id] of ids.entries()) await invoke('raise', overdue(id, evening + i * 1000));
    clockTo(evening + 10 * minute);
    const read = async (after?: string): Promise<readonly { about: { id: string } }[]> => {
      const { alerts, next } = await listed(after === undefined ? {} : { after });
      expect(alerts.length).toBeLessThanOrEqual(50);
      return next === undefined ? alerts : [...alerts, ...(await read(next))];
    };
    const seen = (await read()).map(({ about }) => about.id).filter((id) => ids.includes(id));
    expect(seen).toEqual(ids.toReversed());
  });

  test('are gone from the lists after ninety days, whether or not their rows are', async () => {
    const orderId = randomUUID();
    await invoke('raise', overdue(orderId));
    clockTo(evening + 90 * 86_400_000 + 1);
    expect(await alertAbout(orderId)).toBeUndefined();
    const again = randomUUID();
    await invoke('raise', overdue(again, evening));
    expect((await cloud().rows()).filter(({ about }) => about.id === again)).toEqual([]);
  });

  test('concern supervisors and administrators alone, and there is none of an unknown id', async () => {
    const path = { alertId: randomUUID() };
    for (const role of ['service', 'specialist', 'manager', 'lawyer', 'support']) {
      expect((await ask('list', { role })).status).toBe(403);
      expect((await ask('acknowledge', { role, path })).status).toBe(403);
    }
    expect((await ask('acknowledge', { ...supervisor, path })).status).toBe(404);
    expect((await ask('list', { ...supervisor, query: { after: 'nonsense' } })).status).toBe(200);
  });
});
