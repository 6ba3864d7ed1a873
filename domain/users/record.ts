import { joinCalls, type PastContact } from '../contacts/index.ts';
import { type Instant, instant } from '../kernel/index.ts';
import { agreedOf, type Order, orderLine } from '../orders/index.ts';
import { lineOf, type Ticket } from '../tickets/index.ts';
import type { Visit } from '../visits/index.ts';
import type { UserRecord, VisitLine } from './schema.ts';

/** What was found of a line, each the latest first and bounded. */
export interface Found {
  /** As it may be shown. */
  readonly number?: string;
  readonly region?: string;
  readonly firstAt?: Instant;
  readonly members: UserRecord['basic']['members'];
  readonly past: readonly PastContact[];
  readonly orders: readonly Order[];
  readonly tickets: readonly Ticket[];
  readonly visits: readonly Visit[];
}

const basicOf = ({ number, region, firstAt, members, past, orders, tickets }: Found): UserRecord['basic'] => {
  const known = [
    ...joinCalls(past).map(({ at }) => at),
    ...orders.map(({ requestedAt }) => requestedAt),
    ...tickets.map(({ openedAt }) => openedAt),
  ];
  const all = firstAt === undefined ? known : [firstAt, ...known];
  return {
    ...(number !== undefined && { number }),
    ...(region !== undefined && { region }),
    ...(all.length > 0 && {
      firstContactAt: instant(Math.min(...all)),
      latestContactAt: instant(Math.max(...all)),
    }),
    members,
  };
};

type Said = UserRecord['details']['names'][number];

const eachOnce = (said: readonly Said[]): Said[] =>
  said.filter(({ text }, i) => said.findIndex((one) => one.text === text) === i);

const detailsOf = ({ orders }: Found): UserRecord['details'] => ({
  names: eachOnce(
    orders.flatMap((order) => {
      const agreed = agreedOf(order);
      return agreed ? [{ text: agreed.contactName, at: order.requestedAt }] : [];
    }),
  ),
  addresses: eachOnce(
    orders.flatMap(({ place, requestedAt }) => (place ? [{ text: place.address, at: requestedAt }] : [])),
  ),
});

const visitLine = (visit: Visit): VisitLine => {
  const { visitId, product, state, plannedAt } = visit;
  if (visit.state !== 'ANSWERED') return { visitId, product, state, at: plannedAt, reasons: [] };
  const { answeredAt: at, score, reasons, text } = visit;
  return { visitId, product, state, at, score, reasons, ...(text !== undefined && { suggestion: text }) };
};

const visitsOf = ({ visits }: Found): UserRecord['visits'] => {
  const list = visits.map(visitLine);
  const scores = list.flatMap(({ score }) => score ?? []);
  const total = scores.reduce((sum, score) => sum + score, 0);
  const average = scores.length === 0 ? '–' : (total / scores.length).toFixed(1);
  return { planned: list.length, answered: scores.length, average, list };
};

const mattersOf = ({ tickets }: Found): UserRecord['matters'] => {
  const count = (which: (ticket: Ticket) => boolean): number => tickets.filter(which).length;
  const complaints = count(({ kind }) => kind === 'COMPLAINT');
  const consultations = count(({ kind }) => kind === 'CONSULTATION');
  return {
    ...{ complaints, consultations, others: tickets.length - complaints - consultations },
    open: count(({ state }) => state !== 'CLOSED'),
    list: tickets.map(lineOf),
  };
};

const linesOf = (orders: readonly Order[]): UserRecord['behaviour']['lines'] =>
  [...Map.groupBy(orders, ({ category }) => category)]
    .map(([category, some]) => ({ category, orders: some.length }))
    .toSorted((a, b) => b.orders - a.orders || (a.category < b.category ? -1 : 1));

const UNANSWERED: readonly PastContact['outcome'][] = ['ABANDONED', 'RELEASED'];

const behaviourOf = ({ past, orders }: Found): UserRecord['behaviour'] => {
  const calls = joinCalls(past);
  const list = orders.map(orderLine);
  return {
    calls: calls.length,
    answered: calls.filter(({ outcome }) => outcome === 'ANSWERED').length,
    unanswered: calls.filter(({ outcome }) => UNANSWERED.includes(outcome)).length,
    orders: orders.length,
    lines: linesOf(orders),
    urges: list.reduce((sum, { urged }) => sum + urged, 0),
    cancelled: orders.filter(({ end }) => end !== undefined).length,
    list,
  };
};

/**
 * Puts the record of a line together: who it is, what was said for orders, return visits, complaints and consultations, behaviour.
 * Source: ORDER-02, ORDER-52.
 *
 * @example userRecord(found).visits.average // '4.5'
 */
export const userRecord = (found: Found): UserRecord => ({
  basic: basicOf(found),
  details: detailsOf(found),
  visits: visitsOf(found),
  matters: mattersOf(found),
  behaviour: behaviourOf(found),
});
