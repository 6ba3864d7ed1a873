import { ok, refuse } from '#domain/kernel';
import type { OpenTicket } from '#domain/tickets';
import { api } from '#platform/api';
import { readContactWithLog } from '#platform/consultations';
import type { TenantEntry } from '#platform/directory';
import { readMembership } from '#platform/memberships';
import { readNumber, type SealedContact, sealNumber } from '#platform/sealed-contact';
import { partyOf } from '#platform/staff';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { cardOf } from '../_shared/card.ts';
import { recordTicket } from '../_shared/record-ticket.ts';
import { openTicket } from './definition.ts';

/** Where the caller's tickets are found again: his line, and the member that it belongs to. */
const callerOf = async ({ dynamo, tenant }: TenantData, product: string, line: string | undefined) => {
  if (line === undefined || line === 'none') return {};
  const membership = await readMembership(dynamo, { tenant, product, line });
  return { line, ...(membership && { memberId: membership.memberId }) };
};

/** The product of the call, or the one that was named; a tenant with one product means that. */
const productOf = async ({ dynamo, tenant }: TenantData, { products }: TenantEntry, open: OpenTicket) => {
  const { contact } = open.contactId === undefined ? {} : await readContactWithLog(dynamo, tenant, open.contactId);
  const [only, ...more] = products;
  const product = contact?.tags.product ?? open.product ?? (more.length === 0 ? only : undefined);
  return { product, line: contact?.tags.line };
};

export const handler = api(openTicket, async (open, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { timeZone, wrappedKey } = entry.value;
  const { contactNumber } = open;
  const e164 = contactNumber === undefined ? undefined : readNumber(contactNumber);
  if (contactNumber !== undefined && e164 === undefined) return refuse('UNREADABLE_NUMBER');
  return withTenant(edge.settings, staff.tenant, async (data) => {
    const sealed: SealedContact = e164 === undefined ? {} : await sealNumber(data, wrappedKey, e164);
    const { product, line } = await productOf(data, entry.value, open);
    if (product === undefined) return refuse('BAD_INPUT');
    const caller = await callerOf(data, product, line ?? sealed.contactLine);
    const command = { open, product, by: partyOf(staff), ...caller };
    const recorded = await recordTicket({ data, timeZone }, command, sealed, edge.now);
    if (!recorded.ok) return refuse(recorded.refusal.code);
    return ok(await cardOf(data, wrappedKey, recorded.value, staff, edge.now));
  });
});
