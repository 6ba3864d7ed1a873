import type { Instant } from '#domain/kernel';
import { type DeedName, deedsFor, type Party, type Ticket, type TicketCard, ticketView } from '#domain/tickets';
import type { Staff } from '#platform/staff';
import type { TenantData } from '#platform/tenant-data';
import { readSchedule } from '#platform/ticket-settings';
import type { StoredTicket } from '#platform/tickets';
import { callBackOf } from './call-back.ts';

/** The person as tickets name him; who has several roles acts in the one that may do the deed. */
export const partyOf = ({ roles, serviceNumber }: Staff, ticket?: Ticket, deed?: DeedName): Party => {
  const able = roles.find((role) => ticket && deed && deedsFor(ticket, role).includes(deed));
  return { role: able ?? roles[0] ?? 'system', staff: serviceNumber };
};

/** A ticket as the person sees it who asks. */
export const cardOf = async (
  data: TenantData,
  wrappedKey: string,
  stored: StoredTicket,
  staff: Staff,
  now: Instant,
): Promise<TicketCard> => {
  const { ticket } = stored;
  const schedule = await readSchedule(data.dynamo, data.tenant, ticket.product);
  const callBack = await callBackOf(data, wrappedKey, stored, staff, now);
  const deeds = [...new Set(staff.roles.flatMap((role) => deedsFor(ticket, role)))];
  return { ...ticketView(ticket, schedule, partyOf(staff).role), deeds, ...(callBack && { callBack }) };
};
