import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import * as z from 'zod/mini';
import { tenantIdSchema } from '#domain/kernel';
import { ownCredentials } from './credentials.ts';
import { sharedHttp, unlogged } from './http.ts';

/** What travels through topic and queue: which text, and for which attempt. Its number and words stay in the tenant's records. */
export const queuedMessageSchema = z.object({
  tenant: tenantIdSchema,
  messageId: z.string(),
  attempt: z.int(),
  /** Keeps the texts to one receiver in order. */
  line: z.string(),
});
export type QueuedMessage = z.infer<typeof queuedMessageSchema>;

export const notifications = (): SNSClient =>
  unlogged(new SNSClient({ requestHandler: sharedHttp, credentials: ownCredentials }));

/** Puts a text on its way to its gateway; equal `deduplicationId`s within five minutes are put once. */
export const publishMessage = async (
  client: SNSClient,
  TopicArn: string,
  message: QueuedMessage,
  deduplicationId: string,
): Promise<void> => {
  const MessageGroupId = `${message.tenant}-${message.line}`;
  const MessageDeduplicationId = deduplicationId;
  const Message = JSON.stringify(message);
  await client.send(new PublishCommand({ TopicArn, Message, MessageGroupId, MessageDeduplicationId }));
};
