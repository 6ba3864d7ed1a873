import { randomUUID } from 'node:crypto';
import { beforeEach, vi } from 'vitest';
import { instant } from '#domain/kernel';
import type { OrderDeed } from '#domain/orders';
import type { Provider } from '#domain/providers';
import { doDeed, toldRefusal } from '#platform/order-deeds';
import { writeOrderSettings } from '#platform/order-settings';
import { readOrder } from '#platform/orders';
import { providerWrites } from '#platform/provider-rows';
import { providerLoads } from '#platform/providers';
import { withTenant } from '#platform/tenant-data';
import { writeTogether } from '#platform/transaction';
import { categories, home, type Wish } from '../domain/orders/prepare.ts';
import { did, filed } from '../domain/providers/prepare.ts';
import { callable, enterTenant, imitateCloud } from './staff-cloud.ts';
import { startTenantTables, type TenantTables } from './tenant-tables.ts';
import { whileTesting } from './while-testing.ts';

/** The product whose orders these are. */
export const product = 'convenience';
const TENANT_DATA_ROLE_ARN = 'arn:aws:iam::111122223333:role/hutong-tenant-data';

const { invoke, ask } = callable({
  request: () => import('#functions/orders/request/handler'),
  show: () => import('#functions/orders/show/handler'),
  list: () => import('#functions/orders/list/handler'),
  find: () => import('#functions/orders/find/handler'),
  watch: () => import('#functions/orders/watch/handler'),
  'show-provider': () => import('#functions/orders/show-provider/handler'),
  change: () => import('#functions/orders/change/handler'),
  'rank-providers': () => import('#functions/orders/rank-providers/handler'),
  'of-caller': () => import('#functions/orders/of-caller/handler'),
  form: () => import('#functions/orders/form/handler'),
  assess: () => import('#functions/orders/assess/handler'),
  withdraw: () => import('#functions/orders/withdraw/handler'),
});

/** 安心锁业 within walking distance, 平安锁业 two kilometres away; both work for locks day and night, with hands enough for all tests. */
const shop: Provider = { ...did(filed(), { deed: 'approve' }), capacity: 1000 };
const shops: readonly Provider[] = [
  { ...shop, area: { point: { lat: 22.82, lng: 108.32 }, radiusKm: 10 } },
  {
    ...{ ...shop, providerId: 'p-2', name: '平安锁业' },
    area: { point: { lat: 22.835, lng: 108.32 }, radiusKm: 10 },
  },
];

const furnish = async ({ dynamo }: TenantTables): Promise<void> => {
  const settings = { product, productName: '114便民服务', timeZone: 'Asia/Shanghai', hotline: '118114' };
  await writeOrderSettings(dynamo, 'gx', { ...settings, categories, spoken: [] });
  for (const provider of shops)
    await writeTogether(dynamo, providerWrites('gx', undefined, { provider, expectedVersion: 0, events: [] }));
};

/** A request at the desk as a page sends it. */
export const lockedOut = (over: object = {}) => ({
  ...{ commandId: randomUUID(), product, category: 'locks', item: '开锁', channel: 'PHONE', place: home },
  ...{ contactNumber: '138 0000 0001', demand: '王女士被锁在门外' },
  ...over,
});

/** What a customer agrees to. */
export const terms = {
  ...{ contactName: '王女士', phone: '13900000002', mode: '上门', serviceAt: 'NOW', price: '120元' },
};

const suspended = (providerId: string, eventId: string, at: string) => ({
  ...{ tenant: 'gx', eventId, type: 'provider.suspended', subject: `PROVIDER#${providerId}`, version: 9, at },
  data: { reason: 'DECISION' },
});

/** The functions of orders against DynamoDB Local, with two locksmiths. */
export const startOrderCloud = async () => {
  const tables = await startTenantTables();
  await imitateCloud(tables);
  await enterTenant(tables, ['legal-hotline', product]);
  await furnish(tables);
  const now = () => instant(Date.now());
  const stored = async (orderId: string) => {
    const found = await readOrder(tables.dynamo, 'gx', orderId);
    if (!found) throw new Error(`there is no order ${orderId}`);
    return found;
  };
  return {
    ...{ ask, stored, eventsOf: (orderId: string) => tables.eventsOf(`ORDER#${orderId}`) },
    request: async (over: object = {}) => (await ask('request', { body: lockedOut(over) })).body,
    /** The guard wakes. */
    assess: (orderId: string) => invoke('assess', { tenant: 'gx', subject: `ORDER#${orderId}`, generation: 1 }),
    /** A provider does something to an order that it saw at a version. */
    asProvider: (providerId: string, orderId: string, version: number, wish: Wish, commandId: string = randomUUID()) =>
      withTenant({ TENANT_DATA_ROLE_ARN }, 'gx', async (data) => {
        const deed: OrderDeed = { ...wish, orderId, version, commandId };
        const by = { role: 'provider' as const, providerId };
        const done = await doDeed({ data, wrappedKey: 'd3JhcHBlZA==' }, orderId, () => ({ deed, by }), now());
        return done.ok ? 'DONE' : toldRefusal(done.refusal);
      }),
    loadOf: async (providerId: string) => (await providerLoads(tables.dynamo, 'gx', [providerId]))(providerId),
    /** The event comes that a provider may no longer be given orders. */
    suspend: (providerId: string, eventId: string) => {
      const time = new Date(now()).toISOString();
      return invoke('withdraw', { detail: suspended(providerId, eventId, time), time });
    },
    /** Tuesday 2025-03-04 at 18:30:00. */
    begin: () => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2025-03-04T10:30:00Z') }),
    stop: async () => {
      vi.useRealTimers();
      vi.unstubAllEnvs();
      await tables.stop();
    },
  };
};
export type OrderCloud = Awaited<ReturnType<typeof startOrderCloud>>;

/** The same while the tests of a file run; before each it is half past six again. */
export const orderCloud = (): (() => OrderCloud) => {
  const cloud = whileTesting(startOrderCloud);
  beforeEach(() => void cloud().begin());
  return cloud;
};
