import type { Instant } from '../kernel/index.ts';
import type { AboutTicket, TicketChange, TicketEvent, TicketFact, TicketFacts } from './events.ts';
import type { Party, Ticket } from './schema.ts';

/** A ticket on its way from one version to another, with the events that explain it. */
export interface Draft {
  readonly ticket: Ticket;
  readonly events: readonly TicketEvent[];
}

/** Something that happened: what events say of it, what people read of it, and the ticket as it then is. */
export interface Happening<Fact extends TicketFact> {
  readonly fact: Fact;
  readonly facts: TicketFacts[Fact];
  readonly at: Instant;
  readonly by?: Party;
  readonly commandId?: string;
  /** The line of the timeline; may hold words of a caller. */
  readonly text: string;
}

const aboutTicket = (ticket: Ticket, by: Party | undefined, commandId: string | undefined): AboutTicket => {
  const { number, kind, product, state, generation, escalated, owner, line, contactId, orderId, link } = ticket;
  return {
    ...{ number, kind, product, state, generation, escalated },
    ...(owner !== undefined && { owner }),
    ...(line !== undefined && { line }),
    ...(contactId !== undefined && { contactId }),
    ...(orderId !== undefined && { orderId }),
    ...(link !== undefined && {
      link: { tenant: link.tenant, ticketId: link.ticketId, side: link.side, purpose: link.purpose },
    }),
    ...(by !== undefined && { by }),
    ...(commandId !== undefined && { commandId }),
  };
};

export const draftOf = (ticket: Ticket): Draft => ({ ticket, events: [] });

/** Writes a happening down: one version, one event, one line of the timeline. */
export const record = <Fact extends TicketFact>(
  { events }: Draft,
  ticket: Ticket,
  { fact, facts, at, by, commandId, text }: Happening<Fact>,
): Draft => {
  const version = ticket.version + 1;
  const type = `ticket.${fact}` as const;
  const entry = { at, type, ...(by !== undefined && { by }), text };
  const subject = `TICKET#${ticket.ticketId}`;
  const event = { type, subject, version, at, data: { ...aboutTicket(ticket, by, commandId), ...facts } };
  return { ticket: { ...ticket, version, timeline: [...ticket.timeline, entry] }, events: [...events, event] };
};

/** What is to be written of a draft; undefined when nothing happened. */
export const changeOf = ({ ticket, events }: Draft): TicketChange | undefined =>
  events.length === 0 ? undefined : { expectedVersion: ticket.version - events.length, ticket, events };
