import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { plusSeconds } from '#domain/kernel';
import type { Order, OrderChange } from '#domain/orders';
import { orderWrites } from '#platform/order-rows';
import { openOrdersOfLine } from '#platform/orders';
import { writeTogether } from '#platform/transaction';
import { at, doneStory, requested } from '../domain/orders/prepare.ts';
import { type OrderCloud, product, startOrderCloud } from '../support/order-cloud.ts';

const dynamo = new DynamoDBClient({});

const running: { cloud?: OrderCloud } = {};
const cloud = (): OrderCloud => {
  if (!running.cloud) throw new Error('DynamoDB Local is not started');
  return running.cloud;
};

const store = async (order: Order): Promise<void> => {
  const change: OrderChange = { expectedVersion: 0, order: { ...order, orderId: randomUUID(), product }, events: [] };
  const written = await writeTogether(dynamo, [...orderWrites('hutong.gx.records', undefined, change, {})]);
  if (!written.ok) throw new Error('not stored');
};

beforeAll(async () => {
  running.cloud = await startOrderCloud();
  const request = requested('2025-03-04 10:00:00').order;
  const done = doneStory().order;
  for (let count = 0; count < 205; count += 1) await store({ ...request, number: `DD${count}` });
  for (let count = 0; count < 3; count += 1) await store({ ...request, number: `M${count}`, category: 'movers' });
  for (let count = 0; count < 2; count += 1) {
    const { dispatch } = done;
    if (dispatch.state !== 'DONE') throw new Error('not done');
    const completion = { ...dispatch.completion, at: at(`2025-03-0${count + 5} 10:00:00`) };
    await store({ ...done, number: `F${count}`, dispatch: { ...dispatch, completion } });
  }
});
afterAll(() => running.cloud?.stop());
beforeEach(() => void cloud().begin());

const list = async (query: Record<string, string>) =>
  (await cloud().ask('list', { query: { product, ...query } })).body;
const numbersOf = ({ orders }: { readonly orders: readonly { readonly number: string }[] }) =>
  orders.map(({ number }) => number);

describe('a list that is longer than a page', () => {
  test('is read to its end, page after page, and shows nothing twice', async () => {
    const first = await list({ list: 'open' });
    expect([first.orders.length, first.more]).toEqual([200, true]);
    const second = await list({ list: 'open', after: first.next });
    expect([second.orders.length, second.more, second.next]).toEqual([8, false, undefined]);
    expect(new Set([...numbersOf(first), ...numbersOf(second)]).size).toBe(208);
  });

  test('shows those of one business line, wherever they stand', async () => {
    const movers = await list({ list: 'open', category: 'movers' });
    expect(numbersOf(movers).toSorted()).toEqual(['M0', 'M1', 'M2']);
    expect(movers.more).toBe(false);
  });

  test('takes no other list’s cursor, and no word that is none', async () => {
    const { next } = await list({ list: 'open' });
    expect((await list({ list: 'desk', after: next })).code).toBe('BAD_INPUT');
    expect((await list({ list: 'open', after: 'anything' })).code).toBe('BAD_INPUT');
  });
});

test('finished orders stand in a list of their own, the latest first, and hide none that is still to be served', async () => {
  expect(numbersOf(await list({ list: 'done' }))).toEqual(['F1', 'F0']);
  expect(numbersOf(await list({ list: 'open' })).filter((number) => number.startsWith('F'))).toEqual([]);
});

test('of a line with more open orders than are read, the latest are told', async () => {
  const line = 'a'.repeat(32);
  const { order } = requested('2025-03-04 10:00:00');
  for (let count = 0; count < 60; count += 1)
    await store({ ...order, number: `L${count}`, line, requestedAt: plusSeconds(order.requestedAt, count) });
  const open = await openOrdersOfLine(dynamo, 'gx', line);
  expect([open.length, open[0]?.number, open.at(-1)?.number]).toEqual([50, 'L59', 'L10']);
});
