import { orderTally, type Tally, type TallyPlace, ticketTallies, ticketTallyTypes, userTallies } from '#domain/figures';
import type { PublishedEvent } from '#domain/kernel';
import { heldOf } from '#domain/orders';
import { eventDriven } from '#platform/event';
import { countOnce } from '#platform/figures';
import { readOrder } from '#platform/orders';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { readTicket } from '#platform/tickets';
import { allTenants } from '#platform/whose-staff';
import { countFigures } from './definition.ts';

/** The business line of an order, and the provider that has or had it. */
const aboutOrder = async (
  { dynamo, tenant }: TenantData,
  orderId: string | undefined,
): Promise<Pick<TallyPlace, 'category' | 'providerId'>> => {
  const stored = orderId === undefined ? undefined : await readOrder(dynamo, tenant, orderId);
  if (!stored) return {};
  const { category } = stored.order;
  const providerId = heldOf(stored.order)?.providerId;
  return { category, ...(providerId !== undefined && { providerId }) };
};

const ofTicket = async (data: TenantData, ticketId: string, timeZone: string): Promise<readonly Tally[]> => {
  const stored = await readTicket(data.dynamo, data.tenant, ticketId);
  if (!stored) return [];
  return ticketTallies(stored.ticket, await aboutOrder(data, stored.ticket.orderId), timeZone);
};

const promisesOf = async (data: TenantData, event: PublishedEvent, timeZone: string): Promise<readonly Tally[]> => {
  const [, id = ''] = event.subject.split(/#(.*)/s);
  if (ticketTallyTypes.includes(event.type)) return ofTicket(data, id, timeZone);
  const tally = orderTally(event, timeZone);
  return tally ? [tally] : [];
};

export const handler = eventDriven(countFigures, async (event, { settings, now }) => {
  const { tenant } = event;
  const entry = (await allTenants({ settings, now })).find((one) => one.tenant === tenant);
  // A tenant that has just been deployed may be missing from a directory that was read before: the event comes again.
  if (!entry) throw new Error(`${tenant} is not in the directory`);
  await withTenant(settings, tenant, async (data) => {
    const promises = await promisesOf(data, event, entry.timeZone);
    for (const tally of [...promises, ...userTallies(event, entry.timeZone)])
      await countOnce(data.dynamo, tenant, tally);
  });
  return {};
});
