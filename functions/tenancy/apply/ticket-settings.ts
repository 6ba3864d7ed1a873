import { deskCalendars, type Tenant, ticketSettings } from '#domain/tenancy';
import { writeCalendar } from '#platform/profiles';
import type { TenantData } from '#platform/tenant-data';
import { writeSettings } from '#platform/ticket-settings';
import { findService } from '#services';

/** Writes what a tenant's tickets promise, and the calendars of the desks that it keeps for products of others. Source. */
export const writeTicketSettings = async ({ dynamo, tenant: id }: TenantData, tenant: Tenant): Promise<void> => {
  await writeSettings(
    dynamo,
    id,
    ticketSettings(tenant, (product) => findService(product)?.tickets),
  );
  for (const [product, calendar] of deskCalendars(tenant)) await writeCalendar(dynamo, id, product, calendar);
};
