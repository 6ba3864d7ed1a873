import { type Instant, ok, refuse } from '#domain/kernel';
import { type ClockDiff, type Party, policyFor, recomputeTicket, type Ticket } from '#domain/tickets';
import { api } from '#platform/api';
import { partyOf } from '#platform/staff';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { openTicketPage } from '#platform/ticket-lists';
import { readSchedules, readSettings } from '#platform/ticket-settings';
import { settleTicket } from '#platform/tickets';
import { whoseStaff } from '#platform/whose-staff';
import { recomputeTickets } from './definition.ts';

/** What the settings and calendars of now make of a ticket; undefined for one whose product has no calendar any more. */
const reckoner = async ({ dynamo, tenant }: TenantData, tickets: readonly Ticket[], by: Party, now: Instant) => {
  const settings = await readSettings(dynamo, tenant);
  const schedules = await readSchedules(dynamo, tenant, [...new Set(tickets.map(({ product }) => product))]);
  return (ticket: Ticket) => {
    const { product, kind } = ticket;
    const schedule = schedules.get(product);
    const policy = policyFor(settings, product, kind) ?? ticket.policy;
    return schedule && recomputeTicket(ticket, policy, schedule, now, by);
  };
};

type Reckon = Awaited<ReturnType<typeof reckoner>>;

/** Writes what is different now; each ticket is read again, for the index may be a moment old. */
const write = async ({ dynamo, tenant }: TenantData, tickets: readonly Ticket[], reckon: Reckon): Promise<void> => {
  for (const { ticketId } of tickets.filter((ticket) => reckon(ticket)?.change)) {
    await settleTicket(dynamo, tenant, ticketId, async (ticket) => ok({ ticket, change: reckon(ticket)?.change }));
  }
};

const movedOf = ({ newDue, ...diff }: ClockDiff) => ({ ...diff, ...(newDue !== undefined && { newDue }) });

export const handler = api(recomputeTickets, async ({ apply, after }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const page = await openTicketPage(data.dynamo, staff.tenant, after);
    if (!page) return refuse('BAD_INPUT');
    const { tickets, next } = page;
    const reckon = await reckoner(data, tickets, partyOf(staff), edge.now);
    if (apply) await write(data, tickets, reckon);
    const moved = tickets.flatMap((ticket) => reckon(ticket)?.diffs ?? []).map(movedOf);
    return ok({ examined: tickets.length, moved, ...(next !== undefined && { next }) });
  });
});
