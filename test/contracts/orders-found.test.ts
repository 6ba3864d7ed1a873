import { describe, expect, test } from 'vitest';
import { lockedOut, orderCloud, terms } from '../support/order-cloud.ts';
import { orderDoings } from '../support/order-doings.ts';

const cloud = orderCloud();
const { does, offered } = orderDoings(cloud);

const found = async (text: string): Promise<readonly string[]> => {
  const { body } = await cloud().ask('find', { query: { text } });
  return body.orders.map(({ orderId }: { readonly orderId: string }) => orderId);
};

describe('an order that somebody rings about (ORDER-20, ORDER-22)', () => {
  test('is found by its number as it is read out, and still when it has been cancelled', async () => {
    const { orderId, version, number } = await cloud().request();
    await does(orderId, 'cancel', version);
    expect(await found(number.toLowerCase().replace('2025', ' 2025 '))).toEqual([orderId]);
    expect(await found(number.slice(2))).toEqual([orderId]);
    expect(await found('DD202503049999')).toEqual([]);
  });

  test('is found by the telephone that it was ordered with, and by the number that was agreed later too', async () => {
    const first = await cloud().request({ contactNumber: '0771-5559876' });
    const second = await cloud().request({ contactNumber: '0771-5559876' });
    expect((await found('(0771) 5559876')).toSorted()).toEqual([first.orderId, second.orderId].toSorted());
    await does(first.orderId, 'create', first.version, { ...terms, phone: '0771-5551111' });
    expect(await found('07715559876')).toContain(first.orderId);
    expect(await found('07715551111')).toEqual([first.orderId]);
  });

  test('is not looked for by what is neither number nor telephone', async () => {
    const { status, body } = await cloud().ask('find', { query: { text: '王女士' } });
    expect([status, body.code]).toEqual([422, 'UNREADABLE_NUMBER']);
  });

  test('stands among the ended ones once it is over, and in no other list', async () => {
    const { orderId, version } = await cloud().request();
    await does(orderId, 'cancel', version);
    const inList = async (list: string) =>
      (await cloud().ask('list', { query: { list } })).body.orders.some(
        (one: { readonly orderId: string }) => one.orderId === orderId,
      );
    expect(await inList('ended')).toBe(true);
    expect(await inList('open')).toBe(false);
  });
});

describe('an open page', () => {
  test('hears of a newer version without a number being shown', async () => {
    const { orderId, version } = await cloud().request();
    await does(orderId, 'urge', version);
    const { body } = await cloud().ask('watch', { path: { orderId } });
    expect(body).toEqual({ now: '2025-03-04T10:30:00.000Z', version: version + 1 });
  });

  test('names the provider that is asked, and lists nobody of it before it has accepted', async () => {
    const { orderId } = await offered();
    const { body } = await cloud().ask('show-provider', { path: { orderId } });
    expect(body).toMatchObject({
      provider: { phone: expect.any(String), contactName: expect.any(String) },
      assignees: [],
    });
  });
});

test('what was said of time, mode and price in the first call is there for whoever rings back, until it is agreed (ORDER-07)', async () => {
  const wished = {
    contactName: '王女士',
    mode: '上门',
    serviceAt: '2025-03-05T02:00:00.000Z',
    price: '120元',
    priceFen: 12000,
  };
  const { orderId, version } = await cloud().request({ ...lockedOut(), wished });
  const { body } = await cloud().ask('show', { path: { orderId } });
  expect(body.order.wished).toEqual(wished);
  expect(JSON.stringify(await cloud().eventsOf(orderId))).not.toContain('王女士');
  const confirmed = await does(orderId, 'confirm', version, { wished: { ...wished, price: '150元' } });
  expect(confirmed.body.order.wished.price).toBe('150元');
  const created = await does(orderId, 'create', version + 1, terms);
  expect(created.body.order.wished).toBeUndefined();
});
