import type { PublishedEvent } from '#domain/kernel';
import { type Sighting, sightingOf } from '#domain/users';
import { eventDriven } from '#platform/event';
import { readOrder } from '#platform/orders';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { readTicket } from '#platform/tickets';
import { noteSighting } from '#platform/users';
import { readVisit } from '#platform/visits';
import { keepUserRecord } from './definition.ts';

/** The line of the number that was left, which no event tells. */
const leftLine = {
  ORDER: async ({ dynamo, tenant }, id) => (await readOrder(dynamo, tenant, id))?.contact.contactLine,
  TICKET: async ({ dynamo, tenant }, id) => (await readTicket(dynamo, tenant, id))?.contact.contactLine,
  VISIT: async ({ dynamo, tenant }, id) => (await readVisit(dynamo, tenant, id))?.visit.contactLine,
} as const satisfies Record<string, (data: TenantData, id: string) => Promise<string | undefined>>;

const isFiled = (kind: string): kind is keyof typeof leftLine => Object.hasOwn(leftLine, kind);

/** The calling line and the one that was left; one where they are the same. */
const linesOf = async (data: TenantData, { subject }: PublishedEvent, { line }: Sighting): Promise<Set<string>> => {
  const [kind = '', id = ''] = subject.split(/#(.*)/s);
  const left = isFiled(kind) ? await leftLine[kind](data, id) : undefined;
  return new Set([line, left].filter((one) => one !== undefined));
};

export const handler = eventDriven(keepUserRecord, async (event, { settings }) => {
  const { tenant } = event;
  const sighting = sightingOf(event);
  if (!sighting) return {};
  await withTenant(settings, tenant, async (data) => {
    for (const line of await linesOf(data, event, sighting)) await noteSighting(data.dynamo, tenant, line, sighting);
  });
  return {};
});
