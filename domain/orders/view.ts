import type { Instant } from '../kernel/index.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import { isOrderOverdue, orderPromise } from './promise.ts';
import type { Order, OrderParty } from './schema.ts';
import { agreedOf, firstContactOf, heldOf, isOver, openOfferOf, providerOf, stageOf, urgesOf } from './standing.ts';
import { trackOrder } from './track.ts';
import { deedsFor } from './transitions.ts';
import type { OrderLine, OrderView, ProviderOrderLine } from './view-schema.ts';

/** An order as a list shows it. */
export const orderLine = (order: Order): OrderLine => {
  const { orderId, number, version, product, category, title, channel, requestedAt, promise, overdue, desk } = order;
  return {
    ...{ orderId, number, version, product, category, title, channel, requestedAt, promise, overdue, desk },
    ...{ confirmation: order.confirmation.state, stage: stageOf(order), urged: urgesOf(order) },
    ...{ providerId: providerOf(order), serviceAt: agreedOf(order)?.serviceAt, contactedAt: firstContactOf(order) },
  };
};

const served = (order: Order): Pick<OrderView, 'assignee' | 'completion' | 'rating'> => {
  const held = heldOf(order);
  return {
    assignee: held && 'assignee' in held ? held.assignee : undefined,
    completion: held && 'completion' in held ? held.completion : undefined,
    rating: held && 'rating' in held ? held.rating : undefined,
  };
};

/** Until somebody has phoned it is the promise that is told, unless that is broken; afterwards the state. Source: X-51. */
const sentenceFor = (order: Order, now: Instant, timeZone: string): string =>
  isOver(order) || firstContactOf(order) !== undefined || isOrderOverdue(order, now)
    ? trackOrder(order, now, timeZone).sentence
    : orderPromise(order, timeZone).sentence;

/**
 * An order as staff see it, with the sentence to say and what the viewer may do. Source: ORDER-20, ORDER-21, ORDER-23, X-51.
 *
 * @param role of the person who looks
 */
export const orderView = (order: Order, role: OrderParty['role'], now: Instant, timeZone: string): OrderView => {
  const { item, track, demand, form, place, request, payment, end, offers, contacts, timeline } = order;
  return {
    ...orderLine(order),
    ...{ item, track, demand, form, place, request, payment, end, offers, contacts, timeline },
    ...{ agreed: agreedOf(order), ...served(order) },
    sentence: sentenceFor(order, now, timeZone),
    deeds: [...deedsFor(order, role)],
  };
};

/** A provider reads what happened between the customer and itself, not what others declined. */
const timelineFor = ({ timeline }: Order, since: Instant): Order['timeline'] =>
  timeline.filter(({ at }) => at >= since);

/** Before it has accepted, a provider knows the neighbourhood; a point would be the house. */
const placeFor = ({ place, dispatch }: Pick<Order, 'place' | 'dispatch'>): Order['place'] => {
  if (place === undefined || heldOf({ dispatch }) !== undefined) return place;
  const address = neighbourhoodOf(place.address);
  return address === '' ? undefined : { address };
};

/**
 * An order as a list of its provider shows it: where, and of an open offer what it takes to answer. Source: ORDER-47, X-52.
 *
 * @example providerOrderLine(offered).address // '南宁市青秀区民族大道'
 */
export const providerOrderLine = (order: Order): ProviderOrderLine => {
  const { offerId, deadline, distanceM } = openOfferOf(order) ?? {};
  return { ...orderLine(order), address: placeFor(order)?.address, offerId, deadline, distanceM };
};

/**
 * An order as a provider sees it: nothing of the others that were asked and, before it has accepted, of the customer only the
 * neighbourhood. Source: ORDER-47, story 16.
 *
 * @returns undefined when the order is not the provider's: there is none for it
 */
export const providerOrderView = (
  order: Order,
  providerId: string,
  now: Instant,
  timeZone: string,
): OrderView | undefined => {
  if (providerOf(order) !== providerId) return undefined;
  const view = orderView(order, 'provider', now, timeZone);
  const held = heldOf(order);
  const mine = order.offers.filter((offer) => offer.providerId === providerId);
  if (held !== undefined) return { ...view, offers: mine, timeline: timelineFor(order, held.acceptedAt) };
  const unsaid = { demand: undefined, agreed: undefined, contacts: [], timeline: [] };
  // A form may hold an address too: the one of the customer, or the one that a mover drives to.
  return { ...view, ...unsaid, offers: mine, place: placeFor(order), form: {} };
};
