import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { signed } from '../../local/messages/signature.ts';
import { terms } from '../support/order-cloud.ts';
import { type PaymentCloud, startPaymentCloud } from '../support/payment-cloud.ts';

const running: { cloud?: PaymentCloud } = {};
const cloud = (): PaymentCloud => {
  if (!running.cloud) throw new Error('DynamoDB Local is not started');
  return running.cloud;
};
beforeAll(async () => {
  running.cloud = await startPaymentCloud();
});
afterAll(() => running.cloud?.stop());
beforeEach(() => void cloud().orders.begin());
afterEach(() => cloud().till.clear());

const does = async (orderId: string, deed: string, body: object = {}) => {
  const { order } = await cloud().orders.stored(orderId);
  const asked = { commandId: randomUUID(), version: order.version, ...body };
  return cloud().orders.ask('change', { path: { orderId, deed }, body: asked });
};

const created = async (): Promise<string> => {
  const { orderId } = await cloud().orders.request();
  await does(orderId, 'create', terms);
  return orderId;
};

const pay = (orderId: string, fen: number, paymentId: string = randomUUID()) =>
  cloud().till.pay({ tenant: 'gx', orderId, fen, paymentId });
const paymentOf = async (orderId: string) => (await cloud().orders.stored(orderId)).order.payment;
const countOf = async (orderId: string, type: string) =>
  (await cloud().orders.eventsOf(orderId)).filter((event) => event.type === type).length;
const refunded = () =>
  cloud()
    .till.refundsOf('gx')
    .map(({ paymentId, fen }) => ({ paymentId, fen }));

describe('money that comes', () => {
  test("is the order's, once, however often the gateway tells of it", async () => {
    const orderId = await created();
    await pay(orderId, 8800, 'wx-1');
    await pay(orderId, 8800, 'wx-1');
    expect(await paymentOf(orderId)).toMatchObject({ state: 'ONLINE_PAID', fen: 8800, reference: 'wx-1' });
    expect(await countOf(orderId, 'order.paid')).toBe(1);
  });

  test('twice for one order goes back the second time', async () => {
    const orderId = await created();
    await pay(orderId, 8800, 'wx-first');
    await pay(orderId, 8800, 'wx-second');
    await cloud().payBack(orderId);
    expect(refunded()).toEqual([{ paymentId: 'wx-second', fen: 8800 }]);
  });

  test("for an order that nobody knows is not taken, and neither is a stranger's word", async () => {
    const body = JSON.stringify({ paymentId: 'p-1', orderId: randomUUID(), fen: 1, at: new Date().toISOString() });
    const path = '/webhooks/payments/gx-pay';
    const headers = signed('k'.repeat(64), Date.now(), body);
    expect(await cloud().receive({ path, body, headers })).toBe(404);
    expect(await cloud().receive({ path: '/webhooks/payments/hb-pay', body, headers })).toBe(401);
    expect(await cloud().receive({ path, body, headers: signed('another key', Date.now(), body) })).toBe(401);
    expect(await cloud().receive({ path, body, headers: {} })).toBe(401);
  });

  test('for an order that nobody knows is counted, so that somebody looks', async () => {
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const logged = vi.spyOn(console, 'log').mockReturnValue(undefined);
    await pay(randomUUID(), 8800);
    const lines = JSON.stringify([...written.mock.calls, ...logged.mock.calls]);
    written.mockRestore();
    logged.mockRestore();
    expect(lines).toContain('PaymentForUnknownOrder');
  });

  test('while its tenant is suspended is told again later', async () => {
    const orderId = await created();
    const body = JSON.stringify({ paymentId: 'wx-later', orderId, fen: 8800, at: new Date().toISOString() });
    const notice = () =>
      cloud().receive({ path: '/webhooks/payments/gx-pay', body, headers: signed('k'.repeat(64), Date.now(), body) });
    await cloud().setStatus('SUSPENDED');
    vi.setSystemTime(Date.now() + 120_000);
    expect(await notice()).toBe(500);
    await cloud().setStatus('ACTIVE');
    vi.setSystemTime(Date.now() + 120_000);
    expect(await notice()).toBe(200);
    const paidAt = Date.parse('2025-03-04T10:30:00Z');
    expect(await paymentOf(orderId)).toMatchObject({ state: 'ONLINE_PAID', reference: 'wx-later', at: paidAt });
  });

  test.each([
    ['nothing', 0],
    ['half a fen', 0.5],
    ['less than nothing', -8800],
  ])('is never %s', async (_, fen) => {
    const body = JSON.stringify({ paymentId: 'p-1', orderId: await created(), fen, at: new Date().toISOString() });
    const headers = signed('k'.repeat(64), Date.now(), body);
    expect(await cloud().receive({ path: '/webhooks/payments/gx-pay', body, headers })).toBe(400);
  });
});

describe('money that goes back', () => {
  const cancelled = async (): Promise<string> => {
    const orderId = await created();
    await pay(orderId, 8800, `wx-${orderId}`);
    await does(orderId, 'cancel');
    return orderId;
  };

  test('is all of it when the order is cancelled, once even when pressed twice and told twice (story 13)', async () => {
    const orderId = await cancelled();
    await does(orderId, 'cancel');
    await cloud().payBack(orderId);
    await cloud().payBack(orderId);
    expect(refunded()).toEqual([{ paymentId: `wx-${orderId}`, fen: 8800 }]);
    expect(await paymentOf(orderId)).toMatchObject({ state: 'REFUNDED', refundedFen: 8800 });
  });

  test.each([
    ['has no time', 'error', false],
    ['does not answer', 'timeout', false],
    ['pays back and its answer is lost', 'timeout', true],
    ['refuses, until a person has settled it', 'refused', false],
  ] as const)('is asked for again while the gateway %s, and goes back once', async (_, kind, after) => {
    const orderId = await cancelled();
    cloud().mishap(kind, after);
    await expect(cloud().payBack(orderId)).rejects.toThrow('was not paid back');
    await cloud().payBack(orderId);
    expect(refunded()).toEqual([{ paymentId: `wx-${orderId}`, fen: 8800 }]);
  });
});

describe('the payment gateway of the laptop', () => {
  const ask = (content: object, headers: object = {}) => {
    const body = JSON.stringify(content);
    const id = 'refundId' in content ? String(content.refundId) : '';
    const signs = signed('k'.repeat(64), Date.parse('2025-03-04T10:30:00Z'), body);
    return fetch(`${cloud().url}/refunds`, {
      ...{ method: 'POST', body, headers: { ...signs, 'idempotency-key': id, ...headers } },
    });
  };

  test('pays back no more than came, nothing of what never came, and nothing to strangers', async () => {
    await pay(await created(), 8800, 'wx-9');
    const refund = { refundId: 'r-1', paymentId: 'wx-9', fen: 8801 };
    expect((await ask(refund)).status).toBe(422);
    expect((await ask({ ...refund, paymentId: 'wx-unknown' })).status).toBe(404);
    expect((await ask(refund, { 'x-hutong-signature': 'f'.repeat(64) })).status).toBe(401);
    expect((await ask(refund, { 'idempotency-key': 'r-2' })).status).toBe(400);
    expect(refunded()).toEqual([]);
  });

  test('takes an id for one refund alone', async () => {
    await pay(await created(), 8800, 'wx-9');
    const statuses = [100, 100, 200].map(
      async (fen) => (await ask({ refundId: 'r-1', paymentId: 'wx-9', fen })).status,
    );
    expect((await Promise.all(statuses)).toSorted()).toEqual([200, 200, 409]);
    expect(refunded()).toHaveLength(1);
  });
});
