import { callerRevealed } from '#domain/contacts';
import { type Instant, maskPhone, type Role, shownPhone } from '#domain/kernel';
import type { Ticket, TicketCard } from '#domain/tickets';
import { dataKeysOf } from '#platform/data-keys';
import { newId } from '#platform/identifiers';
import { writeEvent } from '#platform/journal';
import { readPhone } from '#platform/phone';
import { readMember } from '#platform/screen-pop';
import type { Staff } from '#platform/staff';
import type { TenantData } from '#platform/tenant-data';
import type { StoredTicket } from '#platform/tickets';

/** Roles that ring customers back about tickets; a lawyer rings about his own cases (LEGAL-42, docs/adr/0005). */
const RINGING: readonly Role[] = ['service', 'specialist', 'manager', 'supervisor'];

const mayRing = ({ owner }: Ticket, { roles, serviceNumber }: Staff): boolean =>
  owner?.staff === serviceNumber || RINGING.some((role) => roles.includes(role));

const hiddenNumber = async ({ dynamo, tenant }: TenantData, stored: StoredTicket): Promise<string | undefined> => {
  const { memberId } = stored.ticket;
  if (stored.contact.contactPhone !== undefined) return stored.contact.contactPhone;
  return memberId === undefined ? undefined : (await readMember(dynamo, tenant, memberId))?.phone;
};

/** Where the customer is rung back, whole only for those who ring, and then journalled before it is shown. Source: X-22. */
export const callBackOf = async (
  data: TenantData,
  wrappedKey: string,
  stored: StoredTicket,
  staff: Staff,
  now: Instant,
): Promise<TicketCard['callBack']> => {
  const hidden = await hiddenNumber(data, stored);
  if (hidden === undefined) return undefined;
  const e164 = readPhone(await dataKeysOf(data, wrappedKey), data.tenant, hidden);
  if (!mayRing(stored.ticket, staff)) return { number: maskPhone(e164), masked: true };
  const view = { ticketId: stored.ticket.ticketId, by: staff.username };
  await writeEvent(data.dynamo, data.tenant, callerRevealed(newId(), view, now));
  return { number: shownPhone(e164), masked: false };
};
