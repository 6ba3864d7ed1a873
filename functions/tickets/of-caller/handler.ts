import { partnersOf } from '#domain/directory';
import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { readContactWithLog } from '#platform/consultations';
import { withTenant } from '#platform/tenant-data';
import { ticketsOfLine } from '#platform/ticket-lists';
import { readSettings } from '#platform/ticket-settings';
import { allTenants, whoseStaff } from '#platform/whose-staff';
import { offeredBy } from '../_shared/offered.ts';
import { callerTickets } from './definition.ts';

export const handler = api(callerTickets, async ({ contactId, ...attributes }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const partners = partnersOf(await allTenants(edge), staff.tenant).map(({ tenant, name }) => ({ tenant, name }));
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const { contact } = await readContactWithLog(data.dynamo, staff.tenant, contactId);
    const { product = entry.value.products[0], line } = { ...attributes, ...contact?.tags };
    if (product === undefined) return refuse('NOT_FOUND');
    const isKnown = line !== undefined && line !== 'none';
    const tickets = isKnown ? await ticketsOfLine(data.dynamo, staff.tenant, line, entry.value.timeZone) : [];
    const offered = offeredBy(await readSettings(data.dynamo, staff.tenant), product);
    return ok({ now: edge.now, tickets: [...tickets], takes: { ...offered, partners } });
  });
});
