import { createHash } from 'node:crypto';
import { fen, type Instant, plusSeconds } from '#domain/kernel';
import {
  agreedOf,
  firstContactOf,
  heldOf,
  type Order,
  type OrderDeed,
  type OrderParty,
  openOfferOf,
} from '#domain/orders';

type Without<Deed> = Deed extends unknown ? Omit<Deed, 'orderId' | 'commandId' | 'version'> : never;

/** Who does what to an order. */
export interface Doing {
  readonly by: OrderParty;
  readonly wish: Without<OrderDeed>;
}

/** What happens to an order next: people who act at the same moment, or nobody until an instant. */
export type Scene = { readonly doings: readonly Doing[] } | { readonly until: Instant };

/** How the lives of orders differ; the next order gets the next one. */
export const fates = [
  'SERVED',
  'DECLINED_FIRST',
  'TIMED_OUT_FIRST',
  'PAID_AND_CANCELLED_TWICE',
  'CANCELLED_WHILE_ACCEPTED',
  'STOPPED_IN_SERVICE',
  'NOBODY_PHONES',
  'TWO_WANT_IT',
] as const;
export type Fate = (typeof fates)[number];

export const fateOf = (i: number): Fate => fates[i % fates.length] ?? 'SERVED';

/** An id that is the same for the same words. */
export const idOf = (...words: readonly (string | number)[]): string => {
  const hex = createHash('sha256').update(words.join('|')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const desk: OrderParty = { role: 'specialist', staff: '401' };
const system: OrderParty = { role: 'system' };
const provider = (providerId: string): OrderParty => ({ role: 'provider', providerId });

const create: Doing = {
  by: desk,
  wish: {
    ...{ deed: 'create', contactName: '王女士', phone: '13800000001', mode: '上门' },
    ...{ serviceAt: 'NOW', price: '120元', priceFen: fen(8800) },
  },
};
const cancel: Doing = { by: desk, wish: { deed: 'cancel' } };

const one = (by: OrderParty, wish: Doing['wish']): Scene => ({ doings: [{ by, wish }] });

const beforeCreation = (order: Order, fate: Fate): Scene => {
  const held = heldOf(order);
  if (fate !== 'NOBODY_PHONES') return { doings: [create] };
  if (order.overdue === undefined) return { until: plusSeconds(order.promise.due, 1) };
  if (held === undefined) return whileOffered(order, fate);
  const by = provider(held.providerId);
  return firstContactOf(order) === undefined
    ? one(by, { deed: 'contact', outcome: 'REACHED' })
    : { doings: [{ ...create, by }] };
};

const whileOffered = (order: Order, fate: Fate): Scene => {
  const offer = openOfferOf(order);
  if (offer === undefined) return one(desk, { deed: 'redispatch' });
  const by = provider(offer.providerId);
  const accept: Doing = { by, wish: { deed: 'accept', offerId: offer.offerId } };
  const isFirst = order.offers.length === 1;
  if (isFirst && fate === 'DECLINED_FIRST') return one(by, { deed: 'decline', offerId: offer.offerId, reason: '路远' });
  if (isFirst && fate === 'TIMED_OUT_FIRST') return { until: plusSeconds(offer.deadline, 1) };
  if (fate === 'CANCELLED_WHILE_ACCEPTED') return { doings: [accept, cancel] };
  const other = provider(offer.providerId === 'p-0' ? 'p-1' : 'p-0');
  if (fate === 'TWO_WANT_IT') return { doings: [accept, { ...accept, by: other }, accept] };
  return { doings: [accept] };
};

const whileServed = ({ dispatch }: Order, by: OrderParty): Scene => {
  if (dispatch.state !== 'IN_SERVICE') return one(by, { deed: 'start' });
  const signature = { kind: 'E_SIGNATURE', key: 'signed' } as const;
  return one(by, { deed: 'complete', feeFen: fen(12_000), signature });
};

const afterwards = ({ dispatch }: Order): Scene => {
  if (dispatch.state !== 'DONE') return one(system, { deed: 'close' });
  return one(system, { deed: 'survey', score: 5 });
};

const stopping = (order: Order, by: OrderParty): Scene => {
  if (order.dispatch.state !== 'IN_SERVICE') return whileServed(order, by);
  return order.request === undefined
    ? { doings: [cancel] }
    : one(by, { deed: 'answer-change', accepted: true, feeFen: fen(3000) });
};

/**
 * What happens next to an order that is not over; it follows from the order alone, so whoever takes the work of one who died goes on where he
 * was.
 */
export const nextScene = (order: Order, fate: Fate): Scene => {
  if (agreedOf(order) === undefined) return beforeCreation(order, fate);
  if (fate === 'PAID_AND_CANCELLED_TWICE')
    return order.payment.state === 'NONE'
      ? one(system, { deed: 'pay', fen: fen(8800), reference: 'wx-1' })
      : { doings: [cancel, cancel] };
  const held = heldOf(order);
  if (held === undefined) return whileOffered(order, fate);
  if (held.state === 'DONE' || held.state === 'SURVEYED') return afterwards(order);
  if (fate === 'CANCELLED_WHILE_ACCEPTED') return { doings: [cancel] };
  const by = provider(held.providerId);
  return fate === 'STOPPED_IN_SERVICE' ? stopping(order, by) : whileServed(order, by);
};
