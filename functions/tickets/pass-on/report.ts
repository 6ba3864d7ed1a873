import * as z from 'zod/mini';
import type { PublishedEvent } from '#domain/kernel';
import type { TicketDeed } from '#domain/tickets';
import { idFrom } from '#platform/identifiers';
import { withTenant } from '#platform/tenant-data';
import { readTicket, ticketSubject } from '#platform/tickets';
import { type Passing, tell } from './passing.ts';

type Report = Extract<TicketDeed, { deed: 'link-report' }>['report'];

const facts = z.object({
  reason: z.optional(z.enum(['ACCEPTED', 'DEEMED_ACCEPTED', 'NOT_OURS'])),
  /** There when the event ended the matter. */
  resolution: z.optional(z.unknown()),
});

const reportOf = ({ data }: PublishedEvent): Report | undefined => {
  const { reason, resolution } = z.parse(facts, data);
  return reason ?? (resolution === undefined ? undefined : 'SOLVED');
};

/** The result in the words of who solved it. */
const resultOf = ({ settings, from, event }: Passing): Promise<string | undefined> =>
  withTenant(settings, from.tenant, async ({ dynamo }) => {
    const stored = await readTicket(dynamo, from.tenant, event.subject.slice(ticketSubject('').length));
    return stored?.ticket.resolution?.result;
  });

/** Tells the tenant that handed a ticket over what became of it here: taken on, not ours, solved with this result. Source: VC-12, VC-13, VC-19. */
export const report = async (passing: Passing): Promise<void> => {
  const { event, from, to, linkedTicketId: ticketId } = passing;
  const what = reportOf(event);
  if (!what) return;
  const result = what === 'SOLVED' ? await resultOf(passing) : undefined;
  const commandId = idFrom(`${from.tenant} ${event.eventId}`);
  const told = { tenant: to.tenant, ticketId, commandId, report: what, ...(result !== undefined && { result }) };
  const done = await tell(passing, told);
  if (!done.ok) throw new Error(`The report on ${event.subject} was refused: ${done.refusal.code}`);
};
