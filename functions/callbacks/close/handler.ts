import { gotThrough } from '#domain/callbacks';
import { type Contact, makesGood } from '#domain/contacts';
import { type Instant, ok } from '#domain/kernel';
import { openCallbackOf, settleCallback } from '#platform/callbacks';
import { missedCalls, readContact, returnMissedCall } from '#platform/contacts';
import { eventDriven } from '#platform/event';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { closeCallbacks } from './definition.ts';

/** When the answered call was answered, and whose it is. */
interface Answered {
  readonly contact: Contact;
  readonly line: string;
  readonly product: string;
  readonly at: Instant;
}

const closeAsked = async ({ dynamo, tenant }: TenantData, { line, product, at }: Answered, now: Instant) => {
  const callbackId = await openCallbackOf(dynamo, tenant, line, product);
  if (callbackId === undefined) return;
  await settleCallback(dynamo, tenant, callbackId, (callback) => {
    const change = gotThrough(callback, at, now);
    return ok(change ? { change } : {});
  });
};

const closeMissed = async ({ dynamo, tenant }: TenantData, { contact, product, at }: Answered, now: Instant) => {
  const missed = await missedCalls(dynamo, tenant, product);
  for (const { contactId } of missed.filter((call) => makesGood(call, contact, at)))
    await returnMissedCall(dynamo, tenant, contactId, now);
};

const answeredIn = async ({ dynamo, tenant }: TenantData, subject: string): Promise<Answered | undefined> => {
  const contact = await readContact(dynamo, tenant, subject.slice(subject.indexOf('#') + 1));
  const at = contact?.agents.at(-1)?.at;
  const { line, product } = contact?.tags ?? {};
  if (!contact || at === undefined || line === undefined || line === 'none' || product === undefined) return undefined;
  return { contact, line, product, at };
};

export const handler = eventDriven(closeCallbacks, async ({ tenant, subject }, { settings, now }) => {
  await withTenant(settings, tenant, async (data) => {
    const answered = await answeredIn(data, subject);
    if (!answered) return;
    await closeAsked(data, answered, now);
    await closeMissed(data, answered, now);
  });
  return {};
});
