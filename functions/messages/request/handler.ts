import { type PublishedEvent, parsePhoneNumber } from '#domain/kernel';
import { type MessageRequest, type MessageSettings, messagesFor, newMessage } from '#domain/messages';
import { lineMac } from '#platform/crypto';
import { dataKeysOf } from '#platform/data-keys';
import type { TenantEntry } from '#platform/directory';
import { eventDriven } from '#platform/event';
import { addMessage } from '#platform/messages';
import { findAddressee } from '#platform/messages-recipient';
import { readMessageSettings } from '#platform/messages-settings';
import { hideWords, messageIdOf } from '#platform/messages-words';
import { readOrderWords } from '#platform/order-words';
import { readPhone } from '#platform/phone';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseEvent } from '#platform/whose-event';
import { requestMessage } from './definition.ts';

/** Everything that the texts of one event have in common. */
interface Occasion {
  readonly data: TenantData;
  readonly entry: TenantEntry;
  readonly event: PublishedEvent;
  readonly given: MessageSettings | undefined;
  /** The receiver's number, hidden. */
  readonly phone: string | undefined;
}

const add = async (
  { data, entry, event, given, phone }: Occasion,
  request: MessageRequest,
  now: Parameters<typeof newMessage>[3],
): Promise<void> => {
  const { tenant, dynamo } = data;
  const keys = await dataKeysOf(data, entry.wrappedKey);
  const parsed = parsePhoneNumber(phone === undefined ? undefined : readPhone(keys, tenant, phone));
  const number = parsed.ok ? parsed.value : undefined;
  const line = number && lineMac(keys, number.e164);
  const messageId = messageIdOf(request.key, request.template);
  const command = { ...request, messageId, cause: event.eventId };
  await addMessage(dynamo, tenant, { messageId, line }, (texts) => {
    const recipient = { number, texts, ...(line !== undefined && { line }) };
    const { message, text } = newMessage(command, recipient, given, now);
    return { message, sealed: text === undefined ? {} : { phone, text: hideWords(keys, tenant, text) } };
  });
};

export const handler = eventDriven(requestMessage, async (event, edge) => {
  const entry = await whoseEvent(event, edge);
  if (!entry) return {};
  await withTenant(edge.settings, event.tenant, async (data) => {
    const given = await readMessageSettings(data.dynamo, event.tenant);
    const { phone, stops } = await findAddressee(data.dynamo, event);
    const surroundings = { timeZone: entry.timeZone, hotlines: given?.hotlines ?? {} };
    const order = await readOrderWords(data.dynamo, event);
    for (const request of messagesFor(event, surroundings, { stops, order }))
      await add({ data, entry, event, given, phone }, request, edge.now);
  });
  return {};
});
