import type { Instant } from '#domain/kernel';
import { type Dispatch, dispatchOf, handedToTopic, type Message } from '#domain/messages';
import { eventDriven } from '#platform/event';
import { readMessage, settleMessage } from '#platform/messages';
import { notifications, publishMessage } from '#platform/messages-topic';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { sendMessage } from './definition.ts';

const client = notifications();

/** Marks it first: what is in the topic but not marked could be delivered while nobody counts on it. */
const marked = async (
  { dynamo, tenant }: TenantData,
  { messageId, attempt }: Dispatch,
  now: Instant,
): Promise<Message | undefined> => {
  if (attempt === undefined) return (await readMessage(dynamo, tenant, messageId))?.message;
  return settleMessage(dynamo, tenant, messageId, (message) => handedToTopic(message, attempt, now));
};

const isToGo = (message: Message | undefined, { attempt }: Dispatch) =>
  message?.state === 'SENT' && (attempt === undefined || message.attempts === attempt) ? message : undefined;

export const handler = eventDriven(sendMessage, async (event, { settings, now }) => {
  const dispatch = dispatchOf(event);
  if (!dispatch) return {};
  const { tenant } = event;
  const message = isToGo(await withTenant(settings, tenant, (data) => marked(data, dispatch, now)), dispatch);
  if (!message) return {};
  const { messageId, line, attempts: attempt } = message;
  await publishMessage(
    client,
    settings.MESSAGE_TOPIC_ARN,
    { tenant, messageId, attempt, line },
    dispatch.deduplicationId,
  );
  return {};
});
