import { remembered } from './command-ids.ts';
import type { Order } from './schema.ts';

/** A row may hold 400 kB; written out, instants take more than here, and the customer's numbers lie beside the order. */
const MOST_BYTES = 250_000;
const MOST_LINES = 200;
const MOST_OFFERS = 100;
const MOST_CALLS = 50;
const MOST_URGES = 50;

/** From here on the ladder asks nobody more; a person does. */
export const MOST_ASKED = 500;

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;

/** The first call that reached the customer answers for the promise, whatever came after it. */
const callsOf = ({ contacts }: Order): Order['contacts'] => {
  const latest = contacts.slice(-MOST_CALLS);
  const first = contacts.find(({ outcome }) => outcome === 'REACHED');
  return first === undefined || latest.includes(first) ? latest : [first, ...latest];
};

/** Nobody is asked twice, so who was asked outlives the offer. */
const offersOf = ({ offers, earlierOffers }: Order): Pick<Order, 'offers' | 'earlierOffers'> => {
  const earlier = offers.slice(0, -MOST_OFFERS);
  if (earlier.length === 0) return { offers, ...(earlierOffers && { earlierOffers }) };
  const { count = 0, providerIds = [] } = earlierOffers ?? {};
  const asked = [...new Set([...providerIds, ...earlier.map(({ providerId }) => providerId)])];
  return {
    offers: offers.slice(-MOST_OFFERS),
    earlierOffers: { count: count + earlier.length, providerIds: asked.slice(-MOST_ASKED) },
  };
};

const urgesOf = ({ urges, earlierUrges = 0 }: Order): Pick<Order, 'urges' | 'earlierUrges'> => {
  const more = earlierUrges + Math.max(0, urges.length - MOST_URGES);
  return { urges: urges.slice(-MOST_URGES), ...(more > 0 && { earlierUrges: more }) };
};

/** The latest lines that there is room for; the last one always. */
const linesOf = (timeline: Order['timeline'], room: number): Order['timeline'] => {
  const latest = timeline.slice(-MOST_LINES);
  const from = latest.findIndex((_, i) => bytesOf(latest.slice(i)) <= room);
  return latest.slice(from);
};

/**
 * An order that fits into its row, however often whatever happens to it. What is left out stands in the journal; what decides anything
 * stays. Source.
 *
 * @example bounded(urgedAHundredTimes) // { urges: the last 50, earlierUrges: 50, timeline: the last 200 lines, … }
 */
export const bounded = (order: Order): Order => {
  const commandIds = remembered(order.commandIds, order.orderId);
  const rest = { ...order, commandIds, contacts: callsOf(order), ...offersOf(order), ...urgesOf(order) };
  const room = MOST_BYTES - bytesOf({ ...rest, timeline: [] });
  return { ...rest, timeline: linesOf(order.timeline, room) };
};
