import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { callable, enterTenant, imitateCloud } from '../support/staff-cloud.ts';
import { startTenantTables } from '../support/tenant-tables.ts';
import { whileTesting } from '../support/while-testing.ts';

const { invoke, ask } = callable({
  count: () => import('#functions/figures/count/handler'),
  promises: () => import('#functions/figures/promises/handler'),
});

whileTesting(async () => {
  const tables = await startTenantTables();
  await imitateCloud(tables);
  await enterTenant(tables, ['convenience-orders']);
  const stop = async () => {
    vi.useRealTimers();
    vi.unstubAllEnvs();
    await tables.stop();
  };
  return { stop };
});

const evening = Date.parse('2025-03-04T10:50:00Z');
const supervisor = { as: 'gx-201', role: 'supervisor' };

const happened = (type: string, orderId: string, data: object, at: number = evening) => ({
  time: new Date(at).toISOString(),
  detail: {
    ...{ tenant: 'gx', type, subject: `ORDER#${orderId}`, version: 3, eventId: `ORDER#${orderId}#0000000003` },
    at: new Date(at).toISOString(),
    data: { product: 'convenience-orders', category: 'locks', ...data },
  },
});
const phoned = (by: object = { role: 'specialist', staff: '401' }) => ({ inTime: true, by });
const anxin = { role: 'provider', providerId: 'anxin', staff: 'p901' };

const figures = async (span: string, who: object = supervisor) =>
  (await ask('promises', { ...who, query: { span } })).body;

describe('figures of kept promises', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: evening });
  });

  test('count each order once, however often and simultaneously its events come', async () => {
    const orders = Array.from({ length: 12 }, () => randomUUID());
    for (const orderId of orders) {
      const kept = happened('order.contacted', orderId, phoned());
      await Promise.all([invoke('count', kept), invoke('count', kept)]);
      // A promise that was kept cannot be broken by an event that was lost on the way.
      await invoke('count', happened('order.overdue', orderId, {}));
    }
    await invoke('count', happened('order.overdue', randomUUID(), { late: 'anxin' }));
    await invoke('count', happened('order.contacted', randomUUID(), phoned(anxin)));
    const { orders: told, tickets, from, to } = await figures('7d');
    expect(told.total).toMatchObject({ kept: 13, broken: 1, rate: '92.9' });
    expect(told.lines).toMatchObject([{ product: 'convenience-orders', category: 'locks', kept: 13, broken: 1 }]);
    expect(told.providers).toMatchObject([{ providerId: 'anxin', kept: 1, broken: 1, rate: '50.0' }]);
    expect([tickets.lines, from, to]).toEqual([[], '2025-02-26', '2025-03-04']);
  });

  test('lose none of many orders that are counted at the same moment', async () => {
    const at = Date.parse('2025-01-10T02:00:00Z');
    const many = Array.from({ length: 40 }, () => happened('order.requested', randomUUID(), {}, at));
    for (let begin = 0; begin < many.length; begin += 8)
      await Promise.all(many.slice(begin, begin + 8).map((event) => invoke('count', event)));
    expect((await figures('2025-01')).orders.total.requested).toBe(40);
  });

  test('are those of the chosen days, by the tenant’s midnight', async () => {
    const midnight = Date.parse('2025-01-31T16:00:00Z');
    await invoke('count', happened('order.done', randomUUID(), { providerId: 'anxin' }, midnight - 1));
    await invoke('count', happened('order.done', randomUUID(), { providerId: 'anxin' }, midnight));
    expect((await figures('2025-01')).orders.total.done).toBe(1);
    expect((await figures('2025-02')).orders.total.done).toBe(1);
  });

  test('count what users did, and each user once, whatever he is heard of for', async () => {
    const line = '0123456789abcdef0123456789abcdef';
    const at = Date.parse('2024-12-24T02:00:00Z');
    const heard = (type: string, data: object) => {
      const event = happened(type, randomUUID(), { ...data, line }, at);
      return Promise.all([invoke('count', event), invoke('count', event)]);
    };
    await heard('contact.ended', {});
    await heard('order.requested', {});
    await heard('visit.answered', { score: 4 });
    await heard('visit.answered', { score: 5 });
    const { users } = await figures('2024-12');
    expect(users).toEqual({
      ...{ users: 1, calls: 1, complaints: 0, consultations: 0, others: 0, answers: 2, average: '4.5' },
    });
  });

  test('are for supervisors and administrators, of spans that there are', async () => {
    for (const role of ['service', 'specialist', 'manager', 'lawyer', 'support'])
      expect((await ask('promises', { role })).status).toBe(403);
    for (const span of ['2025-13', '400d', 'ever'])
      expect((await ask('promises', { ...supervisor, query: { span } })).status).toBe(400);
  });
});
