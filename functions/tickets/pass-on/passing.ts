import type { Outcome, PublishedEvent } from '#domain/kernel';
import { type ChangeRefusal, changeTicket, type TicketDeed } from '#domain/tickets';
import type { TenantEntry } from '#platform/directory';
import { withTenant } from '#platform/tenant-data';
import { readSchedule } from '#platform/ticket-settings';
import { type StoredTicket, settleTicket } from '#platform/tickets';

/** One event on its way from a tenant to its partner; each one's rows are touched with that one's session only. */
export interface Passing {
  readonly event: PublishedEvent;
  readonly from: TenantEntry;
  readonly to: TenantEntry;
  /** The ticket there. */
  readonly linkedTicketId: string;
  readonly settings: { readonly TENANT_DATA_ROLE_ARN: string };
}

type LinkReport = Extract<TicketDeed, { deed: 'link-report' }>;

/** What is told, of which ticket, to whom. */
interface Told extends Pick<LinkReport, 'ticketId' | 'commandId' | 'report' | 'result'> {
  readonly tenant: string;
}

/** Tells the tenant that handed a ticket over what became of it, at the instant at which it did. */
export const tell = (
  { settings, event }: Pick<Passing, 'settings' | 'event'>,
  { tenant, ...told }: Told,
): Promise<Outcome<StoredTicket, ChangeRefusal | { readonly code: 'NOT_FOUND' }>> =>
  withTenant(settings, tenant, ({ dynamo }) =>
    settleTicket(dynamo, tenant, told.ticketId, async (ticket) => {
      const schedule = await readSchedule(dynamo, tenant, ticket.product);
      const deed: LinkReport = { ...told, deed: 'link-report', version: ticket.version };
      return changeTicket(ticket, deed, { role: 'system' }, schedule, event.at);
    }),
  );
