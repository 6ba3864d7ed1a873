import type { Instant } from '#domain/kernel';
import { afterHandOver, type Message, turnOf } from '#domain/messages';
import { dataKeysOf } from '#platform/data-keys';
import { count } from '#platform/log';
import { readMessage, readTexts, type StoredMessage, settleMessage } from '#platform/messages';
import { gatewayOf, handOver } from '#platform/messages-gateway';
import { readMessageSettings } from '#platform/messages-settings';
import type { QueuedMessage } from '#platform/messages-topic';
import { readWords } from '#platform/messages-words';
import { readPhone } from '#platform/phone';
import type { Edge } from '#platform/runtime';
import { type TenantData, withTenant } from '#platform/tenant-data';
import { whoseEvent } from '#platform/whose-event';

type Settings = Readonly<Record<'DIRECTORY_TABLE' | 'TENANT_DATA_ROLE_ARN', string>>;

/** A text that was neither refused nor has lost what its row hides. */
const outgoing = async (data: TenantData, wrappedKey: string, { message, sealed }: StoredMessage) => {
  if (message.state === 'REFUSED' || sealed.phone === undefined || sealed.text === undefined)
    throw new Error(`${message.messageId} has neither number nor words`);
  const keys = await dataKeysOf(data, wrappedKey);
  const [to, text] = [readPhone(keys, data.tenant, sealed.phone), readWords(keys, data.tenant, sealed.text)];
  return { messageId: message.messageId, from: message.port, to, text };
};

const settle = ({ dynamo, tenant }: TenantData, messageId: string, decide: (message: Message) => Message | undefined) =>
  settleMessage(dynamo, tenant, messageId, decide);

const tryIn = async (
  data: TenantData,
  wrappedKey: string,
  { messageId, attempt }: QueuedMessage,
  { now }: Edge<Settings>,
): Promise<void> => {
  const { dynamo, tenant } = data;
  const stored = await readMessage(dynamo, tenant, messageId);
  if (!stored) return;
  const [{ texts }, given] = await Promise.all([
    readTexts(dynamo, tenant, stored.message.line),
    readMessageSettings(dynamo, tenant),
  ]);
  const turn = turnOf(stored.message, texts, given, attempt, now);
  if (turn.kind === 'CHANGE')
    await settle(data, messageId, ({ version }) => (version === stored.message.version ? turn.message : undefined));
  if (turn.kind !== 'HAND_OVER') return;
  const gateway = await gatewayOf(data, now);
  const answer = await handOver(gateway, await outgoing(data, wrappedKey, stored), now);
  if (answer.kind === 'AWAY') count('MessageGatewayAway', tenant);
  await settle(data, messageId, (message) => afterHandOver(message, attempt, answer, now));
};

/** A suspended tenant's gateway counts as away: its texts are tried again, and given up in the end. */
const postpone = async (data: TenantData, { messageId, attempt }: QueuedMessage, now: Instant): Promise<void> => {
  await settle(data, messageId, (message) => afterHandOver(message, attempt, { kind: 'AWAY' }, now));
};

/**
 * Hands one text of the queue to its gateway, unless it is not its turn, may not go any more, or has gone. Whatever comes of it is
 * written down before the queue forgets the text; what comes again is recognised by its state here and by its id there. Source: X-37.
 */
export const deliver = async (queued: QueuedMessage, edge: Edge<Settings>): Promise<void> => {
  const entry = await whoseEvent(queued, edge);
  await withTenant(edge.settings, queued.tenant, (data) =>
    entry ? tryIn(data, entry.wrappedKey, queued, edge) : postpone(data, queued, edge.now),
  );
};
