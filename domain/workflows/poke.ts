import type { CallbackEvent } from '../callbacks/index.ts';
import type { PublishedEvent } from '../kernel/index.ts';
import type { OrderEvent } from '../orders/index.ts';
import type { TicketEvent } from '../tickets/index.ts';
import type { VisitEvent } from '../visits/index.ts';

type Event = TicketEvent['type'] | VisitEvent['type'] | CallbackEvent['type'] | OrderEvent['type'] | 'message.deferred';

/**
 * Which events wake the execution that watches their subject: those that bring an instant nearer, or leave none. What only takes an instant
 * away need not be here, as a wake that finds nothing due does no harm; nor what the step *Assess* writes itself, as *Park* has stored the
 * version that it led to.
 */
const poking: Readonly<Record<Event, boolean>> = {
  'ticket.created': false,
  'ticket.assigned': false,
  'ticket.contacted': true,
  'ticket.answered': true,
  'ticket.paused': false,
  'ticket.resumed': true,
  'ticket.replied': true,
  'ticket.providerAsked': false,
  'ticket.proposed': false,
  'ticket.helpAsked': false,
  'ticket.helpDone': true,
  'ticket.reopened': true,
  'ticket.escalated': false,
  'ticket.handedOver': true,
  'ticket.accepted': true,
  'ticket.returned': true,
  'ticket.resolved': true,
  'ticket.visited': false,
  'ticket.closed': true,
  'ticket.recomputed': true,
  'ticket.warned': false,
  'ticket.breached': false,
  'ticket.linkReported': true,
  'visit.planned': false,
  'visit.asked': false,
  'visit.assigned': false,
  'visit.unreached': false,
  'visit.answered': true,
  'visit.answeredLate': false,
  'visit.abandoned': true,
  'callback.requested': false,
  'callback.due': false,
  'callback.unreached': true,
  'callback.closed': true,
  'message.deferred': true,
  'order.requested': false,
  'order.contacted': false,
  'order.confirming': true,
  'order.created': true,
  'order.offered': true,
  'order.accepted': true,
  'order.declined': true,
  'order.offerTimedOut': false,
  'order.withdrawn': true,
  'order.widened': false,
  'order.redispatched': true,
  'order.deskAsked': false,
  'order.assigned': false,
  'order.scheduled': false,
  'order.started': false,
  'order.done': true,
  'order.modified': true,
  'order.changeAsked': true,
  'order.changeRejected': false,
  'order.cancelled': true,
  'order.terminated': true,
  'order.urged': false,
  'order.overdue': false,
  'order.paymentAsked': false,
  'order.paid': false,
  'order.refunded': false,
  'order.surveyed': false,
  'order.closed': true,
};

/** The types of the events on which a parked execution is poked; the rule of the poke function lists them. */
export const pokingTypes: readonly string[] = Object.entries(poking).flatMap(([type, pokes]) => (pokes ? [type] : []));

/** What an execution left behind when it parked: the subject's version that it knows, and the token that wakes it. */
export interface Parked {
  readonly version: number;
  readonly token: string;
}

/**
 * Whether an event tells a parked execution something that it doesn't know yet.
 *
 * @example wakes({ version: 3 }, { version: 2 }) // true
 */
export const wakes = (event: Pick<PublishedEvent, 'version'>, parked: Pick<Parked, 'version'>): boolean =>
  parked.version < event.version;
