import { type ContactEvent, contactEvent, foldContact } from '#domain/contacts';
import type { Instant } from '#domain/kernel';
import { readContact, writeContact } from '#platform/contacts';
import { eventDriven } from '#platform/event';
import { logger } from '#platform/log';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseContact } from '#platform/whose-contact';
import { recordContact } from './definition.ts';

const ROUNDS = 8;

/** Folds and writes; when another event of the contact was faster, folds into what that one wrote. */
const record = async (data: TenantData, event: ContactEvent, at: Instant, round = 0): Promise<void> => {
  const { dynamo, tenant } = data;
  const before = await readContact(dynamo, tenant, event.contactId);
  const contact = foldContact(before, event, at);
  if (!contact) return;
  if (await writeContact(dynamo, tenant, before, contact, contactEvent(before, contact, at))) return;
  if (round >= ROUNDS) throw new Error('The contact changed faster than its event could be written');
  await record(data, event, at, round + 1);
};

export const handler = eventDriven(recordContact, async (event, { settings, now, at }) => {
  logger.appendKeys({ contactId: event.contactId });
  const tenant = await whoseContact(event, settings, now);
  if (tenant !== undefined) await withTenant(settings, tenant, (data) => record(data, event, at));
  return {};
});
