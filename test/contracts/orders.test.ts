import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { home } from '../domain/orders/prepare.ts';
import { lockedOut, orderCloud, product, terms } from '../support/order-cloud.ts';
import { orderDoings } from '../support/order-doings.ts';

const cloud = orderCloud();
const { does, offered, typesOf, listed } = orderDoings(cloud);

describe('requesting an order', () => {
  test('ten deliveries of one command record one order, and all get it', async () => {
    const body = lockedOut();
    const answers = await Promise.all(Array.from({ length: 10 }, () => cloud().ask('request', { body })));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(answers.map((answer) => answer.body.number)).size).toBe(1);
    expect(answers[0]?.body.number).toMatch(/^DD20250304\d{4}$/);
    expect(await typesOf(body.commandId)).toEqual(['order.requested']);
  });

  test('a form with mistakes records nothing, and the answer names every field', async () => {
    const body = lockedOut({ category: 'appliances', item: '空调维修', channel: 'WECHAT', form: { brand: '海信' } });
    const answer = await cloud().ask('request', { body });
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      code: 'FIELDS',
      fields: [
        { field: 'brand', code: 'NOT_A_CHOICE' },
        { field: 'model', code: 'MISSING' },
        { field: 'fault', code: 'MISSING' },
      ],
    });
    expect(await cloud().eventsOf(body.commandId)).toEqual([]);
    expect((await cloud().ask('show', { path: { orderId: body.commandId } })).status).toBe(404);
  });

  test("the caller's words and number stay in the records; the journal has neither", async () => {
    const { orderId, version } = await cloud().request();
    await does(orderId, 'create', version, terms);
    expect(JSON.stringify(await cloud().eventsOf(orderId))).not.toMatch(/王女士|1380000|1390000|朝阳路/);
    expect(JSON.stringify(await cloud().stored(orderId))).not.toMatch(/1380000\d|1390000\d/);
    const { body } = await cloud().ask('show', { path: { orderId } });
    expect(body.callBack).toEqual({ number: '13900000002', masked: false });
    expect(body.order.agreed.phone).toEqual({ kind: 'MOBILE', masked: '139****0002' });
  });

  test('a line that the product does not have is refused', async () => {
    const { status, body } = await cloud().ask('request', { body: lockedOut({ category: 'cars' }) });
    expect([status, body.code]).toEqual([422, 'LINE_OFF']);
  });

  test('the form of every product with orders is there without naming one', async () => {
    const { body } = await cloud().ask('form', {});
    expect(body.products.map((one: { readonly product: string }) => one.product)).toEqual([product]);
  });
});

describe('the desk', () => {
  test('of two who create at once one does, the other is told the version that is stored', async () => {
    const { orderId, version } = await cloud().request();
    const answers = await Promise.all([1, 2].map(() => does(orderId, 'create', version, terms)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toEqual({
      ...{ code: 'CHANGED_MEANWHILE', message: '内容刚被他人修改,请刷新后重试' },
      version: (await cloud().stored(orderId)).order.version,
    });
  });

  test('one command that is delivered five times is carried out once, and every delivery is answered', async () => {
    const { orderId, version } = await cloud().request();
    const commandId = randomUUID();
    const sent = Array.from({ length: 5 }, () => does(orderId, 'create', version, terms, commandId));
    expect((await Promise.all(sent)).map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await typesOf(orderId)).toEqual(['order.requested', 'order.created']);
  });

  test('what is missing for an order is named, and nothing is changed', async () => {
    const { orderId, version } = await cloud().request();
    const { status, body } = await does(orderId, 'create', version, { ...terms, phone: '12', mode: '飞行' });
    expect(status).toBe(422);
    expect(body.fields).toEqual([
      { field: 'phone', code: 'UNREADABLE_NUMBER' },
      { field: 'mode', code: 'NOT_A_CHOICE' },
    ]);
    expect((await cloud().stored(orderId)).order.version).toBe(version);
  });

  test('sees a request until it is confirmed, and again once nobody is left to ask', async () => {
    const { orderId, version } = await cloud().request({ place: { address: '某路1号' } });
    expect(await listed('desk')).toContain(orderId);
    const { body } = await does(orderId, 'create', version, terms);
    expect(await listed('desk')).not.toContain(orderId);
    expect(await listed('open')).toContain(orderId);
    await cloud().assess(orderId);
    expect((await cloud().stored(orderId)).order.desk?.why).toBe('NO_PLACE');
    expect(await listed('desk')).toContain(orderId);
    await does(orderId, 'cancel', body.order.version + 1);
    expect(await listed('open')).not.toContain(orderId);
    expect(await listed('desk')).not.toContain(orderId);
  });

  test('is shown who could take an order, the best first, with names', async () => {
    const { orderId } = await offered();
    const { body } = await cloud().ask('rank-providers', { path: { orderId } });
    expect(body.ranked).toMatchObject([
      { providerId: 'p-1', name: '安心锁业', asked: true },
      { providerId: 'p-2', name: '平安锁业', asked: false },
    ]);
  });

  test('a change that the provider must grant keeps the new number aside until it does', async () => {
    const { orderId, version } = await cloud().request({ category: 'movers', item: '搬家' });
    await does(orderId, 'create', version, terms);
    const at = async () => (await cloud().stored(orderId)).order.version;
    await does(orderId, 'offer', await at(), { providerId: 'p-1' });
    const offerId = (await cloud().stored(orderId)).order.offers[0]?.offerId ?? '';
    await cloud().asProvider('p-1', orderId, await at(), { deed: 'accept', offerId });
    await cloud().asProvider('p-1', orderId, await at(), { deed: 'start' });
    await does(orderId, 'modify', await at(), { phone: '13700000003' });
    const numberShown = async () => (await cloud().ask('show', { path: { orderId } })).body.callBack.number;
    expect(await numberShown()).toBe('13900000002');
    await cloud().asProvider('p-1', orderId, await at(), { deed: 'answer-change', accepted: true });
    expect(await numberShown()).toBe('13700000003');
  });
});

describe('a provider that writes the order down with the customer', () => {
  const written = async (over: object) => {
    const { orderId, version } = await cloud().request({ ...over, channel: 'WEB' });
    await does(orderId, 'offer', version, { providerId: 'p-1' });
    const { order, contact } = await cloud().stored(orderId);
    const { offerId = '' } = order.offers[0] ?? {};
    await cloud().asProvider('p-1', orderId, order.version, { deed: 'accept', offerId });
    const item = { item: '开锁', place: home, deed: 'create', serviceAt: 'NOW' } as const;
    expect(await cloud().asProvider('p-1', orderId, order.version + 1, { ...terms, ...item })).toBe('DONE');
    return { orderId, before: contact, after: await cloud().stored(orderId) };
  };
  const numberShown = async (orderId: string) =>
    (await cloud().ask('show', { path: { orderId } })).body.callBack.number;

  test('cannot have his texts and the rating sent to a number that it names: that one is for calls', async () => {
    const { orderId, before, after } = await written({});
    expect(after.contact).toMatchObject(before);
    expect(await numberShown(orderId)).toBe('13900000002');
    await does(orderId, 'modify', after.order.version, { phone: '13700000003' });
    expect(await numberShown(orderId)).toBe('13700000003');
    const { contact } = await cloud().stored(orderId);
    expect([contact.contactPhone === before.contactPhone, contact.callPhone]).toEqual([false, undefined]);
  });

  test('names his number where nobody else knows one', async () => {
    const { orderId, before, after } = await written({ contactNumber: undefined });
    expect(before.contactPhone).toBeUndefined();
    expect(after.contact.contactPhone).toBeDefined();
    expect(await numberShown(orderId)).toBe('13900000002');
  });
});

describe('the next call from the same line', () => {
  const callersOrders = async (line: string | undefined): Promise<readonly string[]> => {
    const { body } = await cloud().ask('of-caller', { path: { contactId: randomUUID() }, query: { line } });
    return body.orders.map(({ orderId }: { readonly orderId: string }) => orderId);
  };

  test('finds the open order; under a new number that was agreed too, and no longer once it is cancelled', async () => {
    const { orderId, version } = await cloud().request();
    const first = (await cloud().stored(orderId)).order.line;
    expect(await callersOrders(first)).toContain(orderId);
    const { body } = await does(orderId, 'create', version, terms);
    const second = (await cloud().stored(orderId)).contact.contactLine;
    expect(second).not.toBe(first);
    expect(await callersOrders(second)).toContain(orderId);
    await does(orderId, 'cancel', body.order.version);
    expect([...(await callersOrders(first)), ...(await callersOrders(second))]).not.toContain(orderId);
  });

  test('of a withheld number finds nothing', async () => {
    expect(await callersOrders('none')).toEqual([]);
  });
});
