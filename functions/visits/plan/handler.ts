import type { Instant, PublishedEvent } from '#domain/kernel';
import { planVisit as decide, type FoundOccasion, occasionFrom, restedSince } from '#domain/visits';
import { readContact } from '#platform/contacts';
import { lineMac } from '#platform/crypto';
import { dataKeysOf } from '#platform/data-keys';
import type { TenantEntry } from '#platform/directory';
import { eventDriven } from '#platform/event';
import { fingerprint } from '#platform/identifiers';
import { logger } from '#platform/log';
import { findAddressee } from '#platform/messages-recipient';
import { numberOf, readReach } from '#platform/reach';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { readVisitSettings } from '#platform/visit-settings';
import { writePlanned } from '#platform/visits';
import { whoseEvent } from '#platform/whose-event';
import { planVisit } from './definition.ts';

/** A consultation's event names its contact, whose tags name product and line. */
const servedIn = async ({ dynamo, tenant }: TenantData, { occasion, product, line }: FoundOccasion) => {
  const { contactId } = occasion.cause;
  if (product !== undefined || contactId === undefined) return { product, line };
  const tags = (await readContact(dynamo, tenant, contactId))?.tags;
  return { product: tags?.product, line: tags?.line === 'none' ? undefined : tags?.line };
};

const contactOf = async (data: TenantData, wrappedKey: string, hidden: string | undefined) => {
  const number = hidden === undefined ? undefined : await numberOf(data, wrappedKey, hidden);
  if (!number) return undefined;
  return { line: lineMac(await dataKeysOf(data, wrappedKey), number.e164), mobile: number.kind === 'MOBILE' };
};

const ALLOWED = { reach: { doNotCall: false, refused: false, optedOut: false } };

const plan = async (
  data: TenantData,
  { wrappedKey, timeZone }: TenantEntry,
  event: PublishedEvent,
  found: FoundOccasion,
  now: Instant,
): Promise<void> => {
  const { dynamo, tenant } = data;
  const { product, line } = await servedIn(data, found);
  const settings = product === undefined ? undefined : await readVisitSettings(dynamo, tenant, product);
  if (!settings || product === undefined) return;
  const { policy } = settings;
  const { phone = '' } = await findAddressee(dynamo, { ...event, data: { ...event.data, product, line } });
  const contact = await contactOf(data, wrappedKey, phone === '' ? undefined : phone);
  const known = contact ? await readReach(dynamo, tenant, contact.line, product) : ALLOWED;
  const customer = { product, line, contact, timeZone, ...known };
  const decided = decide(fingerprint(event.eventId), found.occasion, customer, policy, now);
  if ('none' in decided) logger.info('Nobody is asked', { reason: decided.none });
  else await writePlanned(dynamo, tenant, decided.planned, phone, restedSince(policy, now));
};

export const handler = eventDriven(planVisit, async (event, edge) => {
  const entry = await whoseEvent(event, edge);
  const found = occasionFrom(event);
  if (entry && found)
    await withTenant(edge.settings, entry.tenant, (data) => plan(data, entry, event, found, edge.now));
  return {};
});
