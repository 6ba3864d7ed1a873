import type { Instant } from '../kernel/index.ts';
import { orderPromise } from './promise.ts';
import type { Order, OrderParty } from './schema.ts';
import { agreedOf, firstContactOf, heldOf, isOver, providerOf, stageOf } from './standing.ts';
import { trackOrder } from './track.ts';
import { deedsFor } from './transitions.ts';
import type { OrderLine, OrderView } from './view-schema.ts';

/** An order as a list shows it. */
export const orderLine = (order: Order): OrderLine => {
  const { orderId, number, version, category, title, channel, requestedAt, promise, overdue, desk } = order;
  return {
    ...{ orderId, number, version, category, title, channel, requestedAt, promise, overdue, desk },
    ...{ confirmation: order.confirmation.state, stage: stageOf(order), urged: order.urges.length },
    ...{ providerId: providerOf(order), serviceAt: agreedOf(order)?.serviceAt },
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

/** Until somebody has phoned it is the promise that is told, afterwards the state. */
const sentenceFor = (order: Order, now: Instant, timeZone: string): string =>
  isOver(order) || firstContactOf(order) !== undefined
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

/**
 * An order as a provider sees it: nothing of the others that were asked and, before it has accepted, of the customer only where.
 * Source: ORDER-47, story 16.
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
  return { ...view, offers: mine, demand: undefined, agreed: undefined, contacts: [], timeline: [] };
};
