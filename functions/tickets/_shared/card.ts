import type { Instant } from '#domain/kernel';
import { deedsFor, type TicketCard, ticketView } from '#domain/tickets';
import { partyOf, type Staff } from '#platform/staff';
import type { TenantData } from '#platform/tenant-data';
import { readSchedule } from '#platform/ticket-settings';
import type { StoredTicket } from '#platform/tickets';
import { callBackOf } from './call-back.ts';

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
