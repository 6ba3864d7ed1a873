import { callerRevealed } from '#domain/contacts';
import { ok, refuse } from '#domain/kernel';
import { api } from '#platform/api';
import { readCallback } from '#platform/callbacks';
import { readContact } from '#platform/contacts';
import { newId } from '#platform/identifiers';
import { writeEvent } from '#platform/journal';
import { readMembership } from '#platform/memberships';
import { numberOf } from '#platform/reach';
import { readMember } from '#platform/screen-pop';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseStaff } from '#platform/whose-staff';
import { showCallback } from './definition.ts';

/** A missed call has left no number; a member's is on file. */
const phoneOfMissed = async ({ dynamo, tenant }: TenantData, contactId: string) => {
  const contact = await readContact(dynamo, tenant, contactId);
  if (!contact) return undefined;
  const { line, product } = contact.tags;
  if (line === undefined || line === 'none' || product === undefined) return {};
  const membership = await readMembership(dynamo, { tenant, product, line });
  const phone = membership && (await readMember(dynamo, tenant, membership.memberId))?.phone;
  return phone === undefined ? {} : { phone };
};

const phoneOf = async (data: TenantData, callbackId: string): Promise<{ readonly phone?: string } | undefined> => {
  const stored = await readCallback(data.dynamo, data.tenant, callbackId);
  return stored ? { phone: stored.contactPhone } : phoneOfMissed(data, callbackId);
};

export const handler = api(showCallback, async ({ callbackId }, staff, edge) => {
  const entry = await whoseStaff(staff, edge);
  if (!entry.ok) return entry;
  const { tenant, wrappedKey } = entry.value;
  return withTenant(edge.settings, tenant, async (data) => {
    const found = await phoneOf(data, callbackId);
    if (!found) return refuse('NOT_FOUND');
    const number = found.phone === undefined ? undefined : await numberOf(data, wrappedKey, found.phone);
    if (!number) return ok({ callbackId });
    await writeEvent(data.dynamo, tenant, callerRevealed(newId(), { callbackId, by: staff.username }, edge.now));
    return ok({ callbackId, number: number.shown });
  });
});
