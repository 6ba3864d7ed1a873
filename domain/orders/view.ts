import type { Instant } from '../kernel/index.ts';
import { neighbourhoodOf } from './neighbourhood.ts';
import { isOrderOverdue, orderPromise } from './promise.ts';
import type { Order, OrderActor } from './schema.ts';
import {
  agreedOf,
  firstContactOf,
  type Held,
  heldOf,
  isOver,
  openOfferOf,
  providerOf,
  stageOf,
  urgedSince,
  urgesOf,
} from './standing.ts';
import { trackOrder } from './track.ts';
import { deedsFor } from './transitions.ts';
import type { OrderLine, OrderView, ProviderOrderLine, ProviderOrderView } from './view-schema.ts';

/** Why a person is to see to it: what the clock or the ladder put before the desk, else the customer who urges. Source: X-40. */
const deskOf = (order: Order): OrderLine['desk'] => {
  const urgedAt = urgedSince(order);
  return order.desk ?? (urgedAt && { why: 'URGED', at: urgedAt });
};

/** An order as a list shows it. */
export const orderLine = (order: Order): OrderLine => {
  const { orderId, number, version, product, category, title, channel, requestedAt, promise, overdue } = order;
  return {
    ...{ orderId, number, version, product, category, title, channel, requestedAt, promise, overdue },
    desk: deskOf(order),
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
 * @param roles of the person who looks
 */
export const orderView = (order: Order, roles: readonly OrderActor[], now: Instant, timeZone: string): OrderView => {
  const { item, track, demand, form, place, wished, request, payment, end, offers, contacts, timeline } = order;
  return {
    ...orderLine(order),
    ...{ item, track, demand, form, place, wished, request, payment, end, offers, contacts, timeline },
    ...{ agreed: agreedOf(order), ...served(order) },
    sentence: sentenceFor(order, now, timeZone),
    deeds: [...new Set(roles.flatMap((role) => deedsFor(order, role)))],
  };
};

/** A provider reads what happened since it accepted the order, not who had it before and what others declined. */
const timelineFor = ({ timeline }: Order): Order['timeline'] =>
  timeline.slice(
    Math.max(
      0,
      timeline.findLastIndex(({ type }) => type === 'order.accepted'),
    ),
  );

const contactsFor = ({ contacts }: Order, { providerId, acceptedAt }: Held): Order['contacts'] =>
  contacts.filter(({ at, by }) => at >= acceptedAt && (by.role !== 'provider' || by.providerId === providerId));

const overdueFor = ({ overdue }: Order): ProviderOrderView['overdue'] => overdue && { at: overdue.at };

/** Before it has accepted, and once the order is over, a provider knows the neighbourhood; a point would be the house. */
const placeFor = (order: Pick<Order, 'place' | 'dispatch' | 'end'>): Order['place'] => {
  const { place } = order;
  if (place === undefined || (heldOf(order) !== undefined && !isOver(order))) return place;
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
  const address = placeFor(order)?.address;
  return { ...orderLine(order), overdue: overdueFor(order), address, offerId, deadline, distanceM };
};

/**
 * An order as a provider sees it: nothing of the others that were asked or had it before and, before it has accepted, of the customer only the
 * neighbourhood. Source: ORDER-47, story 16.
 *
 * @returns undefined when the order is not the provider's: there is none for it
 */
export const providerOrderView = (
  order: Order,
  providerId: string,
  now: Instant,
  timeZone: string,
): ProviderOrderView | undefined => {
  if (providerOf(order) !== providerId) return undefined;
  const offers = order.offers.filter((offer) => offer.providerId === providerId);
  const view = { ...orderView(order, ['provider'], now, timeZone), overdue: overdueFor(order), offers };
  const held = heldOf(order);
  // Once it is over, nobody has to go there any more.
  if (held !== undefined && !isOver(order))
    return { ...view, contacts: contactsFor(order, held), timeline: timelineFor(order) };
  const unsaid = { demand: undefined, agreed: undefined, wished: undefined, contacts: [], timeline: [] };
  // A form may hold an address too: the one of the customer, or the one that a mover drives to.
  return { ...view, ...unsaid, place: placeFor(order), form: {} };
};
