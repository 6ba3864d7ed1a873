import { randomUUID } from 'node:crypto';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, test } from 'vitest';
import { toItem } from '#platform/codec';
import { providerLoadKey, stateKey } from '#platform/keys';
import { withTenant } from '#platform/tenant-data';
import { orderCloud } from '../support/order-cloud.ts';
import { orderDoings } from '../support/order-doings.ts';

const cloud = orderCloud();
const { does, created, offered } = orderDoings(cloud);

/** In its own row alone, as a search finds it that read the cells a moment before. */
const standing = (providerId: string, status: string) =>
  withTenant({ TENANT_DATA_ROLE_ARN: 'arn:aws:iam::111122223333:role/hutong-tenant-data' }, 'gx', ({ dynamo }) =>
    dynamo.send(
      new UpdateItemCommand({
        ...{ TableName: 'hutong.gx.records', Key: toItem(stateKey(`PROVIDER#${providerId}`)) },
        ...{
          UpdateExpression: 'SET #standing.#status = :status',
          ExpressionAttributeValues: toItem({ ':status': status }),
        },
        ExpressionAttributeNames: { '#standing': 'standing', '#status': 'status' },
      }),
    ),
  );
afterEach(async () => {
  for (const providerId of ['p-1', 'p-2']) await standing(providerId, 'APPROVED');
});

const statesOf = async (orderId: string) =>
  (await cloud().stored(orderId)).order.offers.map(({ providerId, state }) => [providerId, state]);

describe('a provider that is suspended between the search and the offer', () => {
  test('is not asked: the next is', async () => {
    const { orderId } = await created();
    await standing('p-1', 'SUSPENDED');
    await cloud().assess(orderId);
    expect(await statesOf(orderId)).toEqual([['p-2', 'OPEN']]);
  });

  test('is not asked: with nobody else the circle grows until the desk has the order', async () => {
    const { orderId } = await created();
    await standing('p-1', 'SUSPENDED');
    await standing('p-2', 'SUSPENDED');
    await cloud().assess(orderId);
    const { order } = await cloud().stored(orderId);
    expect([order.offers, order.desk?.why]).toEqual([[], 'NOBODY_LEFT']);
  });

  test('cannot take an order that it was asked to take before', async () => {
    const { orderId, version, offerId } = await offered();
    await standing('p-1', 'SUSPENDED');
    const before = await cloud().loadOf('p-1');
    const answer = await cloud().asProvider('p-1', orderId, version, { deed: 'accept', offerId });
    expect(answer).toMatchObject({ code: 'PROVIDER_UNFIT' });
    expect([await statesOf(orderId), await cloud().loadOf('p-1')]).toEqual([[['p-1', 'OPEN']], before]);
  });
});

/** How many orders a provider can have in hand, beside its load, as another search of the same second leaves it. */
const capacity = (providerId: string, orders: number) =>
  withTenant({ TENANT_DATA_ROLE_ARN: 'arn:aws:iam::111122223333:role/hutong-tenant-data' }, 'gx', ({ dynamo }) =>
    dynamo.send(
      new UpdateItemCommand({
        ...{ TableName: 'hutong.gx.records', Key: toItem(providerLoadKey(providerId)) },
        ...{ UpdateExpression: 'SET #capacity = :orders', ExpressionAttributeNames: { '#capacity': 'capacity' } },
        ExpressionAttributeValues: toItem({ ':orders': orders }),
      }),
    ),
  );

describe('a provider whose hands were filled between the search and the offer', () => {
  afterEach(() => capacity('p-1', 1000));

  test('is not asked by the clock: the next is', async () => {
    const { orderId } = await created();
    await capacity('p-1', await cloud().loadOf('p-1'));
    await cloud().assess(orderId);
    expect(await statesOf(orderId)).toEqual([['p-2', 'OPEN']]);
  });

  test('is asked once by two searches of the same moment', async () => {
    const orders = [await created(), await created(), await created()];
    const before = await cloud().loadOf('p-1');
    await capacity('p-1', before + 1);
    await Promise.all(orders.map(({ orderId }) => cloud().assess(orderId)));
    expect(await cloud().loadOf('p-1')).toBe(before + 1);
    const states = await Promise.all(orders.map(({ orderId }) => statesOf(orderId)));
    expect(states.flat().toSorted()).toEqual([
      ['p-1', 'OPEN'],
      ['p-2', 'OPEN'],
      ['p-2', 'OPEN'],
    ]);
  });

  test('is asked all the same by a person who picks it', async () => {
    const { orderId, version } = await created();
    await capacity('p-1', await cloud().loadOf('p-1'));
    const answer = await does(orderId, 'offer', version, { providerId: 'p-1' }, randomUUID());
    expect([answer.status, await statesOf(orderId)]).toEqual([200, [['p-1', 'OPEN']]]);
  });
});

test.each([
  ['is suspended', 'p-2'],
  ['nobody knows', 'p-nobody'],
])('a person who picks a provider that %s is told that it takes no orders', async (_, providerId) => {
  const { orderId, version } = await created();
  await standing('p-2', 'SUSPENDED');
  const answer = await does(orderId, 'offer', version, { providerId }, randomUUID());
  expect([answer.status, answer.body.code]).toEqual([409, 'PROVIDER_UNFIT']);
  expect(answer.body.message).toBe('该服务商未通过审核或已停用,不能接单');
});
