import { partnersOf } from '#domain/directory';
import { ok, refuse } from '#domain/kernel';
import { changeTicket as decide, deedsFor } from '#domain/tickets';
import { api } from '#platform/api';
import { partyOf } from '#platform/staff';
import { withTenant } from '#platform/tenant-data';
import { readSchedule } from '#platform/ticket-settings';
import { settleTicket } from '#platform/tickets';
import { allTenants, whoseStaff } from '#platform/whose-staff';
import { cardOf } from '../_shared/card.ts';
import { changeTicket } from './definition.ts';

export const handler = api(changeTicket, async (deed, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant } = staff;
  const partners = deed.deed === 'hand-over' ? partnersOf(await allTenants(edge), tenant) : [];
  if (deed.deed === 'hand-over' && !partners.some((partner) => partner.tenant === deed.to))
    return refuse('NOT_A_PARTNER');
  return withTenant(edge.settings, tenant, async (data) => {
    const settled = await settleTicket(data.dynamo, tenant, deed.ticketId, async (ticket) => {
      const schedule = await readSchedule(data.dynamo, tenant, ticket.product);
      const by = partyOf(staff, (role) => deedsFor(ticket, role).includes(deed.deed));
      return decide(ticket, deed, by, schedule, edge.now);
    });
    if (!settled.ok) return refuse(settled.refusal.code);
    return ok(await cardOf(data, entry.value.wrappedKey, settled.value, staff, edge.now));
  });
});
