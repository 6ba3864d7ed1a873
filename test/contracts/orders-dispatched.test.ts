import { randomUUID } from 'node:crypto';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, test, vi } from 'vitest';
import { toItem } from '#platform/codec';
import { journalKey } from '#platform/keys';
import { orderCloud } from '../support/order-cloud.ts';
import { orderDoings } from '../support/order-doings.ts';

const cloud = orderCloud();
const { does, created, offered, typesOf, listed } = orderDoings(cloud);
const clock = (wall: string) => vi.setSystemTime(Date.parse(`2025-03-04T${wall}+08:00`));

describe('the ladder', () => {
  test('offers a created order to the nearest, and sleeps until its time is over', async () => {
    const { orderId } = await created();
    const answer = await cloud().assess(orderId);
    const { order } = await cloud().stored(orderId);
    expect(order.offers.map(({ providerId, state }) => [providerId, state])).toEqual([['p-1', 'OPEN']]);
    expect((await cloud().ask('show', { path: { orderId } })).body.providers).toEqual({ 'p-1': '安心锁业' });
    expect(answer).toEqual({ done: false, version: order.version, sleepSeconds: 181 });
  });

  test('two wakes at the same instant ask one provider once', async () => {
    const { orderId } = await created();
    await Promise.all([cloud().assess(orderId), cloud().assess(orderId), cloud().assess(orderId)]);
    expect((await cloud().stored(orderId)).order.offers).toHaveLength(1);
  });

  test('after a refusal the next is asked, and who refused hears that there is no such order', async () => {
    const { orderId, version, offerId } = await offered();
    expect(await cloud().asProvider('p-1', orderId, version, { deed: 'decline', offerId, reason: '人手不足' })).toBe(
      'DONE',
    );
    await cloud().assess(orderId);
    const { order } = await cloud().stored(orderId);
    expect(order.offers.map(({ providerId, state }) => [providerId, state])).toEqual([
      ['p-1', 'DECLINED'],
      ['p-2', 'OPEN'],
    ]);
    expect(await cloud().asProvider('p-1', orderId, order.version, { deed: 'start' })).toEqual({ code: 'NOT_FOUND' });
  });

  test('an offer that nobody answers goes to the next, and when nobody is left to the desk', async () => {
    const { orderId } = await offered();
    clock('18:33:01');
    await cloud().assess(orderId);
    expect((await cloud().stored(orderId)).order.offers.at(-1)?.providerId).toBe('p-2');
    clock('18:36:02');
    await cloud().assess(orderId);
    expect((await cloud().stored(orderId)).order.desk?.why).toBe('NOBODY_LEFT');
    expect(await listed('desk')).toContain(orderId);
  });

  test('a broken promise is marked once, however often the guard wakes', async () => {
    const { orderId } = await cloud().request();
    clock('18:50:00');
    await cloud().assess(orderId);
    expect(await typesOf(orderId)).toEqual(['order.requested']);
    clock('18:50:01');
    await cloud().assess(orderId);
    await cloud().assess(orderId);
    expect(await typesOf(orderId)).toEqual(['order.requested', 'order.overdue', 'order.offered']);
    expect(await listed('overdue')).toContain(orderId);
  });
});

describe('accepting', () => {
  test('of two people of one provider at the same instant exactly one has it, and the load counts one', async () => {
    const before = await cloud().loadOf('p-1');
    const { orderId, version, offerId } = await offered();
    const answers = await Promise.all(
      [1, 2].map(() => cloud().asProvider('p-1', orderId, version, { deed: 'accept', offerId })),
    );
    expect(answers.filter((answer) => answer === 'DONE')).toHaveLength(1);
    expect(answers.filter((answer) => answer !== 'DONE')).toEqual([
      { code: 'CHANGED_MEANWHILE', version: version + 1 },
    ]);
    expect(await cloud().loadOf('p-1')).toBe(before + 1);
  });

  test('of two providers at the same instant, one a second late, exactly the one that is asked has it', async () => {
    const { orderId, offerId: first } = await offered();
    clock('18:33:01');
    await cloud().assess(orderId);
    const { order } = await cloud().stored(orderId);
    const second = order.offers.at(-1)?.offerId ?? '';
    const answers = await Promise.all([
      cloud().asProvider('p-1', orderId, order.version, { deed: 'accept', offerId: first }),
      cloud().asProvider('p-2', orderId, order.version, { deed: 'accept', offerId: second }),
    ]);
    expect(answers[1]).toBe('DONE');
    expect(answers[0]).not.toBe('DONE');
    expect((await cloud().stored(orderId)).order.dispatch).toMatchObject({ state: 'ACCEPTED', providerId: 'p-2' });
  });

  test('while the guard times the offer out, either it is accepted or the next is asked, never both', async () => {
    const { orderId, version, offerId } = await offered();
    clock('18:33:00');
    const accepting = cloud().asProvider('p-1', orderId, version, { deed: 'accept', offerId });
    clock('18:33:01');
    await Promise.all([accepting, cloud().assess(orderId)]);
    const { order } = await cloud().stored(orderId);
    const held = order.offers.filter(({ state }) => state === 'OPEN' || state === 'ACCEPTED');
    expect(held).toHaveLength(1);
  });

  test('an order that is being offered counts already, so that many at once are spread; declined, no longer', async () => {
    const before = await cloud().loadOf('p-1');
    const { orderId, version, offerId } = await offered();
    expect(await cloud().loadOf('p-1')).toBe(before + 1);
    await cloud().asProvider('p-1', orderId, version, { deed: 'decline', offerId, reason: '人手不足' });
    expect(await cloud().loadOf('p-1')).toBe(before);
  });

  test('a finished order is no work in hand any more', async () => {
    const before = await cloud().loadOf('p-1');
    const { orderId, version, offerId } = await offered();
    await cloud().asProvider('p-1', orderId, version, { deed: 'accept', offerId });
    expect(await cloud().loadOf('p-1')).toBe(before + 1);
    await does(orderId, 'cancel', version + 1);
    expect(await cloud().loadOf('p-1')).toBe(before);
  });
});

describe('a provider that is suspended', () => {
  test('loses its open offer once, however often the event comes', async () => {
    const { orderId } = await offered();
    const eventId = `PROVIDER#p-1#${randomUUID()}`;
    await cloud().suspend('p-1', eventId);
    await cloud().suspend('p-1', eventId);
    const types = await typesOf(orderId);
    expect(types.filter((type) => type === 'order.withdrawn')).toHaveLength(1);
  });

  test('keeps what it has accepted, but a person is asked to see to it', async () => {
    const { orderId, version, offerId } = await offered();
    await cloud().asProvider('p-1', orderId, version, { deed: 'accept', offerId });
    await cloud().suspend('p-1', `PROVIDER#p-1#${randomUUID()}`);
    const { order } = await cloud().stored(orderId);
    expect([order.dispatch.state, order.desk?.why]).toEqual(['ACCEPTED', 'SUSPENDED']);
  });

  test('loses the others too when one of its orders fails, and the event comes again', async () => {
    const first = await offered();
    clock('18:30:01');
    const second = await offered();
    const dynamo = new DynamoDBClient({});
    // The journal holds what the order's next version would write: it cannot be changed.
    const Item = toItem({ ...journalKey(`ORDER#${first.orderId}`, first.version + 1) });
    await dynamo.send(new PutItemCommand({ TableName: 'hutong.gx.journal', Item }));
    dynamo.destroy();
    await expect(cloud().suspend('p-1', `PROVIDER#p-1#${randomUUID()}`)).rejects.toThrow('Some orders stay with p-1');
    expect(await typesOf(second.orderId)).toContain('order.withdrawn');
    expect((await cloud().stored(first.orderId)).order.dispatch.state).toBe('OFFERED');
  });
});
