import { type DynamoDBClient, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { toIso } from '#domain/kernel';
import {
  changeOf,
  type LineTexts,
  lineTextsSchema,
  type Message,
  type MessageChange,
  messageSchema,
  noTexts,
} from '#domain/messages';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, type Item } from './codec.ts';
import { appendEvent } from './journal.ts';
import { lineTextsKey, stateKey, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';
import { versionCondition } from './versioned.ts';

/** What a text's row hides beside its state; a refused text has neither. */
export interface SealedMessage {
  readonly phone?: string | undefined;
  readonly text?: string | undefined;
}

/** A text with what its row hides. */
export interface StoredMessage {
  readonly message: Message;
  readonly sealed: SealedMessage;
}

/** What a line remembers of its texts, and its hidden number. */
export interface StoredTexts {
  readonly texts: LineTexts;
  readonly phone?: string | undefined;
}

const sealedSchema = z.object({ phone: z.optional(z.string()), text: z.optional(z.string()) });
const phoneSchema = z.object({ phone: z.optional(z.string()) });

const subjectOf = (messageId: string): string => `MESSAGE#${messageId}`;
const lostKey = (state: 'FAILED' | 'UNDELIVERED'): string => `MESSAGES#${state}`;

const decodeMessage = (row: Item): StoredMessage => ({
  message: decodeItem(messageSchema, row),
  sealed: decodeItem(sealedSchema, row),
});

/** A text as stored; undefined when there is none of that id. */
export const readMessage = async (
  dynamo: DynamoDBClient,
  tenant: string,
  messageId: string,
): Promise<StoredMessage | undefined> => {
  const key = stateKey(subjectOf(messageId));
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeMessage(row);
};

/** How many a person looks at. */
const LISTED = 100;

/** Texts that were given up or did not arrive, the last first. */
export const listLostMessages = async (
  dynamo: DynamoDBClient,
  tenant: string,
  state: 'FAILED' | 'UNDELIVERED',
): Promise<readonly StoredMessage[]> => {
  const command = new QueryCommand({
    TableName: tablesOf(tenant).records,
    IndexName: 'list',
    KeyConditionExpression: 'listKey = :list',
    ExpressionAttributeValues: { ':list': { S: lostKey(state) } },
    ScanIndexForward: false,
    Limit: LISTED,
  });
  return ((await dynamo.send(command)).Items ?? []).map(decodeMessage);
};

/** What a line remembers of its texts; nothing yet for a line that was never written to. */
export const readTexts = async (
  dynamo: DynamoDBClient,
  tenant: string,
  line: string | undefined,
): Promise<StoredTexts> => {
  if (line === undefined) return { texts: noTexts };
  const key = lineTextsKey(line);
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row ? { texts: decodeItem(lineTextsSchema, row), ...decodeItem(phoneSchema, row) } : { texts: noTexts };
};

/** Somebody should look at these. */
const listed = ({ state, at }: Message): Record<string, string> =>
  state === 'FAILED' || state === 'UNDELIVERED' ? { listKey: lostKey(state), due: toIso(at) } : {};

const present = (fields: object): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const messagePut = (TableName: string, message: Message, sealed: SealedMessage): TransactWriteItem => {
  const keys = { ...stateKey(subjectOf(message.messageId)), ...listed(message), ...present(sealed) };
  return {
    Put: { TableName, Item: encodeItem(messageSchema, keys, message), ...versionCondition(message.version - 1) },
  };
};

const textsPut = (TableName: string, line: string, before: LineTexts, after: StoredTexts): TransactWriteItem => {
  const keys = { ...lineTextsKey(line), ...present({ phone: after.phone }) };
  return {
    Put: { TableName, Item: encodeItem(lineTextsSchema, keys, after.texts), ...versionCondition(before.version) },
  };
};

/** @returns false when text or line changed meanwhile */
const writeChange = async (
  dynamo: DynamoDBClient,
  tenant: string,
  { message, texts, event }: MessageChange,
  before: StoredTexts,
  sealed: SealedMessage,
): Promise<boolean> => {
  const { records } = tablesOf(tenant);
  const { line } = message;
  const phone = before.phone ?? sealed.phone;
  const lineChanged = line !== undefined && texts !== before.texts;
  const written = await writeTogether(dynamo, [
    messagePut(records, message, sealed),
    appendEvent(tenant, event),
    ...(lineChanged ? [textsPut(records, line, before.texts, { texts, phone })] : []),
  ]);
  return written.ok;
};

const ROUNDS = 8;
const tooFast = (messageId: string) => new Error(`${messageId} or its line changed faster than we could write it`);

/**
 * Writes a new text with its event and its place in its line, all or nothing. A text that is there already stays as it is. Source: X-16.
 *
 * @param make pure; called with what the line remembers, and again when that changed meanwhile
 */
export const addMessage = async (
  dynamo: DynamoDBClient,
  tenant: string,
  { messageId, line }: { readonly messageId: string; readonly line: string | undefined },
  make: (texts: LineTexts) => StoredMessage,
  round = 0,
): Promise<void> => {
  if (await readMessage(dynamo, tenant, messageId)) return;
  const before = await readTexts(dynamo, tenant, line);
  const { message, sealed } = make(before.texts);
  const change = changeOf(undefined, message, before.texts);
  if (await writeChange(dynamo, tenant, change, before, sealed)) return;
  if (round >= ROUNDS) throw tooFast(messageId);
  await addMessage(dynamo, tenant, { messageId, line }, make, round + 1);
};

/**
 * Decides a text's next state and writes it with its event; when something else was faster, decides again with what that wrote.
 *
 * @param decide pure; undefined = nothing to change
 * @returns the text as it is now; undefined when there is none of that id
 */
export const settleMessage = async (
  dynamo: DynamoDBClient,
  tenant: string,
  messageId: string,
  decide: (message: Message) => Message | undefined,
  round = 0,
): Promise<Message | undefined> => {
  const stored = await readMessage(dynamo, tenant, messageId);
  const after = stored && decide(stored.message);
  if (!stored || !after) return stored?.message;
  const before = await readTexts(dynamo, tenant, stored.message.line);
  const change = changeOf(stored.message, after, before.texts);
  if (await writeChange(dynamo, tenant, change, before, stored.sealed)) return after;
  if (round >= ROUNDS) throw tooFast(messageId);
  return settleMessage(dynamo, tenant, messageId, decide, round + 1);
};
