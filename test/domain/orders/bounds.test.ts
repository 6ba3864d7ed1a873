import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fen, plusSeconds } from '#domain/kernel';
import {
  firstContactOf,
  type Order,
  type OrderParty,
  openOfferOf,
  orderDeedSchema,
  orderSchema,
  paymentCommand,
} from '#domain/orders';
import { agent, caller, createdStory, decide, desk, system, uuid, type Wish, wished, woken } from './prepare.ts';

const wordy = '锁'.repeat(500);
const last = ({ offers }: Order): string => offers.at(-1)?.offerId ?? '';
const providers = Array.from({ length: 700 }, (_, i) => `p-${String(i).padStart(4, '0')}-${'x'.repeat(57)}`);

type Doing = readonly [OrderParty, (order: Order, turn: number) => Wish];
const provider = (order: Order): OrderParty => ({
  role: 'provider',
  providerId: order.offers.at(-1)?.providerId ?? 'p-1',
});

/** What can be done to an order over and over, each time with as many words as there may be. */
const endless: readonly Doing[] = [
  [desk, () => ({ deed: 'contact', outcome: 'NO_ANSWER', note: wordy })],
  [desk, () => ({ deed: 'contact', outcome: 'REACHED', note: wordy })],
  [caller, () => ({ deed: 'urge' })],
  [agent, () => ({ deed: 'modify', price: '锁'.repeat(200), note: wordy })],
  [desk, (_, turn) => ({ deed: 'offer', providerId: providers[turn % providers.length] ?? 'p-1' })],
  [system, () => ({ deed: 'pay', fen: fen(100), reference: uuid() })],
];

const act = (order: Order, [by, wish]: Doing, turn: number, commandId: string = uuid()): Order => {
  const at = plusSeconds(order.requestedAt, 700 + turn);
  const done = decide(order, wished(order, wish(order, turn), commandId), by, at);
  return done.ok ? done.value.order : order;
};
const again = (order: Order, times: number, doing: Doing): Order =>
  Array.from({ length: times }).reduce<Order>((now, _, turn) => act(now, doing, turn), order);
const bytesOf = (order: Order) => new TextEncoder().encode(JSON.stringify(z.encode(orderSchema, order))).length;
const created = () => createdStory().order;

describe('the row of an order, which takes 400 kB', () => {
  it('never comes to 300 kB, whatever happens and however often', { timeout: 30_000 }, () => {
    const doings = fc.array(fc.constantFrom(...endless), { minLength: 500, maxLength: 550, size: 'max' });
    fc.assert(
      fc.property(doings, (all) => {
        const order = all.reduce((now, doing, turn) => act(now, doing, turn), created());
        expect(bytesOf(order)).toBeLessThan(300_000);
        z.parse(orderSchema, z.encode(orderSchema, order));
        expect(order.timeline.at(-1)?.at).toBeDefined();
      }),
      { numRuns: 2 },
    );
  });

  it('keeps the last 200 lines, and fewer where they are long; the journal has all', () => {
    const short = again(created(), 250, [caller, () => ({ deed: 'urge' })]);
    expect(short.timeline).toHaveLength(200);
    expect(short.timeline.at(-1)?.text).toBe('用户催单,第250次');
    const long = again(created(), 250, [desk, () => ({ deed: 'contact', outcome: 'NO_ANSWER', note: wordy })]);
    expect(long.timeline.length).toBeLessThan(200);
    expect(long.timeline.length).toBeGreaterThan(100);
  });

  it('keeps the first call that reached the customer, and the last fifty', () => {
    const order = again(created(), 80, [desk, () => ({ deed: 'contact', outcome: 'NO_ANSWER' })]);
    expect(order.contacts).toHaveLength(51);
    expect(firstContactOf(order)).toBe(firstContactOf({ contacts: created().contacts }));
  });

  it('keeps the last fifty urges, and counts them all', () => {
    const order = again(created(), 80, [caller, () => ({ deed: 'urge' })]);
    expect([order.urges.length, order.earlierUrges]).toEqual([50, 30]);
    expect(order.timeline.at(-1)?.text).toBe('用户催单,第80次');
  });

  it('remembers 200 commands, its own and every payment besides: money is never taken twice', () => {
    const paid = act(
      created(),
      [system, () => ({ deed: 'pay', fen: fen(100), reference: 'wx-1' })],
      0,
      paymentCommand('wx-1'),
    );
    const order = again(paid, 300, [caller, () => ({ deed: 'urge' })]);
    expect(order.commandIds).toHaveLength(202);
    expect(order.commandIds.slice(0, 2)).toEqual([order.orderId, 'PAY#wx-1']);
  });

  it('keeps the last hundred offers, each with an id of its own, and who was asked before', () => {
    const order = again(created(), 130, [desk, (_, turn) => ({ deed: 'offer', providerId: providers[turn] ?? '' })]);
    expect(order.offers.map(({ offerId }) => offerId)).toEqual(
      Array.from({ length: 100 }, (_, i) => `${order.number}-${i + 31}`),
    );
    expect(order.earlierOffers).toEqual({ count: 30, providerIds: providers.slice(0, 30) });
    expect(
      decide(
        order,
        wished(order, { deed: 'accept', offerId: last(order) }),
        provider(order),
        order.offers.at(-1)?.at ?? order.requestedAt,
      ).ok,
    ).toBe(true);
  });

  it('takes notes of 500 signs, and no more', () => {
    const note = (length: number) =>
      wished(created(), { deed: 'contact', outcome: 'REACHED', note: '锁'.repeat(length) });
    const reads = (length: number) => z.safeParse(orderDeedSchema, note(length)).success;
    expect([reads(500), reads(501)]).toEqual([true, false]);
  });
});

describe('the search for a provider', () => {
  it('is never for one that was asked before, however long ago, and ends after five hundred', () => {
    const asked = (times: number): Order => {
      const offered = again(created(), times, [
        desk,
        (_, turn) => ({ deed: 'offer', providerId: providers[turn] ?? '' }),
      ]);
      return act(offered, [desk, () => ({ deed: 'redispatch' })], times);
    };
    const ranked = [providers[0], 'p-new'].map((providerId = '') => ({ providerId }));
    const found = (order: Order) =>
      woken({ order, events: [] }, plusSeconds(order.requestedAt, 1500), () => ranked).order;
    expect(openOfferOf(found(asked(130)))?.providerId).toBe('p-new');
    expect(found(asked(650)).desk?.why).toBe('NOBODY_LEFT');
  });
});
