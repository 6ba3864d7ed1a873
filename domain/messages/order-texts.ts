import * as z from 'zod/mini';
import { fen, type Instant, instantSchema, type PublishedEvent, yuan } from '../kernel/index.ts';
import { agreedOf, type Order, orderPromise, writtenTime } from '../orders/index.ts';
import type { Surroundings } from './settings.ts';
import type { TemplateId } from './templates.ts';

/** Who comes to the customer, as its row says it. */
export interface ProviderWords {
  readonly providerId: string;
  readonly name: string;
  /** The assigned worker, else the provider's contact person. */
  readonly staff: string;
  /** Its business number. */
  readonly phone: string;
}

/** An order as its rows have it: events carry no address, name or words. */
export interface OrderWords {
  readonly order: Order;
  /** Who has accepted it; absent when nobody has. */
  readonly provider?: ProviderWords;
}

/** The words of one text. */
export interface OrderText {
  readonly template: TemplateId;
  readonly slots: Readonly<Record<string, string>>;
}

const orderData = z.object({
  number: z.string(),
  product: z.string(),
  channel: z.string(),
  providerId: z.optional(z.string()),
  serviceAt: z.optional(instantSchema),
  feeFen: z.optional(z.int()),
  refundFen: z.optional(z.int()),
  what: z.optional(z.enum(['CHANGE', 'STOP'])),
  firstWorker: z.optional(z.boolean()),
});
type OrderData = z.infer<typeof orderData>;

type Compose = (data: OrderData, words: OrderWords | undefined, surroundings: Surroundings) => OrderText | undefined;

/** An amount as a text says it. @example said(8800) // '88' */
const said = (amount: number): string => yuan(fen(amount));

const requested: Compose = (_, words, { timeZone }) => {
  const { template, slots } = orderPromise(needed(words).order, timeZone);
  return { template, slots: { ...slots } };
};

const created: Compose = ({ number, product }, words, { timeZone, hotlines }) => {
  const { order } = needed(words);
  const { title, place } = order;
  const agreed = agreedOf(order);
  if (agreed === undefined || place === undefined) return undefined;
  const hotline = hotlines[product] ?? Object.values(hotlines)[0];
  const time = writtenTime(agreed.serviceAt, timeZone);
  const slots = { number, item: title, time, address: place.address, ...(hotline !== undefined && { hotline }) };
  return { template: 'M-ORDER-2', slots };
};

/** Nobody is told of a provider that has lost the order again meanwhile. */
const accepted: Compose = ({ number, providerId }, words) => {
  const { provider } = needed(words);
  if (provider === undefined || provider.providerId !== providerId) return undefined;
  const { name, staff, phone } = provider;
  return { template: 'M-ORDER-3', slots: { number, provider: name, staff, phone } };
};

/** Who comes, once he is known: whoever takes his place later presents himself. Source: ORDER-43. */
const assigned: Compose = (data, words, surroundings) =>
  data.firstWorker ? accepted(data, words, surroundings) : undefined;

const timed = (number: string, at: Instant, timeZone: string): OrderText => ({
  template: 'M-ORDER-6',
  slots: { number, time: writtenTime(at, timeZone) },
});

/** What else was changed, the customer has just said himself. */
const modified: Compose = ({ number, serviceAt }, _, { timeZone }) => serviceAt && timed(number, serviceAt, timeZone);

const cancelled: Compose = ({ number, refundFen }) =>
  refundFen === undefined
    ? { template: 'M-ORDER-7b', slots: { number } }
    : { template: 'M-ORDER-7', slots: { number, refund: said(refundFen) } };

const terminated: Compose = ({ number, feeFen = 0, refundFen }) => {
  const slots = { number, fee: said(feeFen) };
  if (refundFen === undefined) return { template: 'M-ORDER-8', slots };
  return { template: 'M-ORDER-8b', slots: { ...slots, refund: said(refundFen) } };
};

const changeRejected: Compose = ({ number, what }) => ({
  template: what === 'STOP' ? 'M-ORDER-9b' : 'M-ORDER-9',
  slots: { number },
});

/** @throws when the order's row is not there: the event is tried again */
const needed = (words: OrderWords | undefined): OrderWords => {
  if (words === undefined) throw new Error('The order has no row');
  return words;
};

const composers: Readonly<Record<string, Compose>> = {
  'order.requested': requested,
  'order.created': created,
  'order.accepted': accepted,
  'order.assigned': assigned,
  'order.modified': modified,
  'order.cancelled': cancelled,
  'order.terminated': terminated,
  'order.changeRejected': changeRejected,
};

/** The events of orders that customers are told of. */
export const tellingOrderEvents: readonly string[] = Object.keys(composers);

/**
 * What a customer is told by text about his order; who ordered in an app is told there. Source: M-ORDER-1 to M-ORDER-9b, ORDER-13,
 * ORDER-17, ORDER-21, ORDER-22, story 11.
 *
 * @returns undefined when there is nothing to tell
 * @throws ZodError when the event lacks what its text says
 * @example orderText(cancelled, undefined, surroundings) // { template: 'M-ORDER-7', slots: { number: 'DD202503040001', refund: '88' } }
 */
export const orderText = (
  { type, data }: Pick<PublishedEvent, 'type' | 'data'>,
  words: OrderWords | undefined,
  surroundings: Surroundings,
): OrderText | undefined => {
  const about = z.parse(orderData, data);
  if (about.channel !== 'PHONE' || !Object.hasOwn(composers, type)) return undefined;
  return composers[type]?.(about, words, surroundings);
};

/**
 * How the customer of a finished order is asked for his score. Source: M-ORDER-4, ORDER-26.
 *
 * @returns undefined for an order without a fee: it was not finished
 * @example ratingText({ order: done }) // { template: 'M-ORDER-4', slots: { number: 'DD202503040001', fee: '120' } }
 */
export const ratingText = ({ order: { number, dispatch } }: OrderWords): OrderText | undefined =>
  'completion' in dispatch
    ? { template: 'M-ORDER-4', slots: { number, fee: yuan(dispatch.completion.feeFen) } }
    : undefined;
