import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type OrderCloud, startOrderCloud, terms } from '../support/order-cloud.ts';
import { invoke } from '../support/staff-cloud.ts';
import { setTenantStatus } from '../support/tenant-status.ts';

const running: { cloud?: OrderCloud } = {};
const cloud = (): OrderCloud => {
  if (!running.cloud) throw new Error('DynamoDB Local is not started');
  return running.cloud;
};
beforeAll(async () => {
  running.cloud = await startOrderCloud();
});
afterAll(() => running.cloud?.stop());
beforeEach(() => void cloud().begin());

const does = async (orderId: string, deed: string, body: object = {}) => {
  const { order } = await cloud().stored(orderId);
  return cloud().ask('change', {
    path: { orderId, deed },
    body: { commandId: randomUUID(), version: order.version, ...body },
  });
};

const done = async (): Promise<string> => {
  const { orderId } = await cloud().request();
  await does(orderId, 'create', terms);
  await cloud().assess(orderId);
  const { order } = await cloud().stored(orderId);
  const offerId = order.offers.at(-1)?.offerId ?? '';
  await cloud().asProvider('p-1', orderId, order.version, { deed: 'accept', offerId });
  await does(orderId, 'start');
  await does(orderId, 'complete', { feeFen: 12_000, signature: { kind: 'PAPER', key: '0012' } });
  return orderId;
};

const answered = (cause: string, score: number) => {
  const [subject, time] = ['VISIT#v-1', '2025-03-04T12:10:00.000Z'];
  const data = { visitId: 'v-1', product: 'convenience', line: 'none', cause, score, reasons: [], channel: 'TEXT' };
  const detail = { tenant: 'gx', eventId: `${subject}#0000000003`, type: 'visit.answered', subject, version: 3 };
  const event = { time, detail: { ...detail, at: time, data: { ...data, opensComplaint: false } } };
  return invoke('take-rating', () => import('#functions/orders/take-rating/handler'), event);
};

const surveysOf = async (orderId: string) =>
  (await cloud().eventsOf(orderId)).filter(({ type }) => type === 'order.surveyed');

describe('the answer to a return visit', () => {
  test("is the order's rating, once, though its event comes twice", async () => {
    const orderId = await done();
    await answered(`ORDER#${orderId}`, 5);
    await answered(`ORDER#${orderId}`, 5);
    const { order } = await cloud().stored(orderId);
    expect(order.dispatch).toMatchObject({ state: 'SURVEYED', rating: { score: 5 } });
    expect(await surveysOf(orderId)).toMatchObject([{ data: { score: 5, ratedProvider: 'p-1' } }]);
  });

  test('counts though the tenant is suspended meanwhile: it is asked for once', async () => {
    const orderId = await done();
    const dynamo = new DynamoDBClient({});
    await setTenantStatus(dynamo, 'SUSPENDED');
    vi.setSystemTime(Date.now() + 120_000);
    await answered(`ORDER#${orderId}`, 4);
    await setTenantStatus(dynamo, 'ACTIVE');
    vi.setSystemTime(Date.now() + 120_000);
    expect((await cloud().stored(orderId)).order.dispatch).toMatchObject({ rating: { score: 4 } });
  });

  test('changes nothing in an order that was closed meanwhile, and does not come again', async () => {
    const orderId = await done();
    await does(orderId, 'close');
    await expect(answered(`ORDER#${orderId}`, 1)).resolves.toEqual({});
    expect(await surveysOf(orderId)).toEqual([]);
  });

  test.each([['TICKET#t-1'], [`ORDER#${randomUUID()}`]])('about %s is no order’s', async (cause) => {
    await expect(answered(cause, 5)).resolves.toEqual({});
  });
});
