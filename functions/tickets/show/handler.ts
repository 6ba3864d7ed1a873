import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { withTenant } from '#platform/tenant-data';
import { readTicket } from '#platform/tickets';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf } from '../_shared/card.ts';
import { showTicket } from './definition.ts';

export const handler = api(showTicket, async ({ ticketId }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const stored = await readTicket(data.dynamo, staff.tenant, ticketId);
    if (!stored) return refuse('NOT_FOUND');
    return ok({ ...(await cardOf(data, entry.value.wrappedKey, stored, staff, edge.now)), now: edge.now });
  });
});
