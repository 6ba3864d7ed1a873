import type { Instant } from '#domain/kernel';
import { ok } from '#domain/kernel';
import { ticketLists } from '#domain/tickets';
import { api } from '#platform/api';
import type { Staff } from '#platform/staff';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { listedTickets, openTickets, overdueTickets, together } from '#platform/ticket-lists';
import { whoseStaff } from '#platform/whose-staff';
import { listTickets, type TicketList } from './definition.ts';

/** What each list is read with. */
const readers = {
  mine: ({ dynamo, tenant }, { serviceNumber }) => listedTickets(dynamo, tenant, ticketLists.mine(serviceNumber)),
  role: async ({ dynamo, tenant }, { roles }) =>
    together(await Promise.all(roles.map((role) => listedTickets(dynamo, tenant, ticketLists.role(role))))),
  open: ({ dynamo, tenant }) => openTickets(dynamo, tenant),
  overdue: ({ dynamo, tenant }, _, now) => overdueTickets(dynamo, tenant, now),
} as const satisfies Record<
  TicketList,
  (data: TenantData, staff: Staff, now: Instant) => ReturnType<typeof openTickets>
>;

export const handler = api(listTickets, async ({ list }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { rows, more } = await withTenant(edge.settings, staff.tenant, (data) => readers[list](data, staff, edge.now));
  return ok({ now: edge.now, tickets: [...rows], more });
});
