import type { Schedule } from '../business-time/index.ts';
import { clockOf } from './clock-of.ts';
import { deedsFor } from './deeds.ts';
import { sentenceOf } from './promise.ts';
import { proofText } from './proof.ts';
import type { ActorRole, Clock, Ticket } from './schema.ts';
import type { TicketView } from './view-schema.ts';
import { lastClosingBefore } from './warnings.ts';

const clockView = (ticket: Ticket, clock: Clock, schedule: Schedule): TicketView['clocks'][number] => {
  const { name, cycle, log } = clock;
  const { state, startedAt, due, pausedSeconds, breachedAt } = clockOf(log);
  const closing = due !== undefined && state === 'RUNNING' ? lastClosingBefore(schedule, due) : undefined;
  const lastClosing = closing === due ? undefined : closing;
  return {
    ...{ name, cycle, state, startedAt, pausedSeconds, proof: proofText(ticket, clock, schedule) },
    ...(due !== undefined && { due }),
    ...(breachedAt !== undefined && { breachedAt }),
    ...(lastClosing !== undefined && { lastClosing }),
  };
};

const whereKnown = (ticket: Ticket) => {
  const { category, owner, contactId, orderId, link, handling, resolution, closedAt } = ticket;
  return {
    ...(category !== undefined && { category }),
    ...(owner !== undefined && { owner }),
    ...(contactId !== undefined && { contactId }),
    ...(orderId !== undefined && { orderId }),
    ...(link !== undefined && { link }),
    ...(handling !== undefined && { handling }),
    ...(resolution !== undefined && { resolution }),
    ...(closedAt !== undefined && { closedAt }),
  };
};

/**
 * A ticket as staff see it: clocks with their proofs, the sentence to say, one timeline, and what the viewer may do.
 * Source, LEGAL-43.
 *
 * @param role of the person who looks
 */
export const ticketView = (ticket: Ticket, schedule: Schedule, role: ActorRole): TicketView => {
  const { ticketId, number, kind, state, version, product, content, firstOwner, escalated, tasks, openedAt } = ticket;
  const sentence = sentenceOf(ticket, schedule.timeZone);
  return {
    ...{ ticketId, number, kind, state, version, product, content, firstOwner, escalated, tasks, openedAt },
    ...whereKnown(ticket),
    clocks: ticket.clocks.map((clock) => clockView(ticket, clock, schedule)),
    ...(sentence !== undefined && { sentence }),
    deeds: [...deedsFor(ticket, role)],
    timeline: ticket.timeline,
  };
};
