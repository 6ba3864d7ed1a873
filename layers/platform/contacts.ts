import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import {
  type Contact,
  type ContactJournalEvent,
  contactSchema,
  missedCall,
  missedListKey,
  pastContact,
  pastContactSchema,
  pastKey,
  returnCall,
} from '#domain/contacts';
import { type Instant, toIso } from '#domain/kernel';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, toItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { contactKey, type Key, pastRow, tablesOf } from './keys.ts';
import { listed } from './list-index.ts';
import { writeTogether } from './transaction.ts';
import { setFields } from './update.ts';
import { untilWritten } from './versioned.ts';

/** The contact's record, or undefined while none of its events has arrived. */
export const readContact = async (
  dynamo: DynamoDBClient,
  tenant: string,
  contactId: string,
): Promise<Contact | undefined> => {
  const key = contactKey(contactId);
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(contactSchema, row);
};

/** Where a contact stands in its line's history; undefined while line, product or beginning are unknown. */
export const pastRowOf = (contact: Contact): Key | undefined => {
  const { line } = contact.tags;
  const past = pastContact(contact);
  return past && line !== undefined && line !== 'none' ? pastRow(line, pastKey(past.at, past.contactId)) : undefined;
};

// A contact that leaves a call to return stands in the index `list` until somebody has.
const stateWrite = (table: string, contact: Contact): TransactWriteItem => {
  const missed = missedCall(contact);
  const listed: Record<string, string> = missed ? { listKey: missed.listKey, due: toIso(missed.due) } : {};
  return {
    Put: {
      TableName: table,
      Item: encodeItem(contactSchema, { ...contactKey(contact.contactId), ...listed }, contact),
      ConditionExpression: 'attribute_not_exists(pk) OR #version = :before',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':before': { N: String(contact.version - 1) } },
    },
  };
};

// An update, because the row may hold what the agent wrote down meanwhile.
const historyWrites = (table: string, before: Contact | undefined, contact: Contact): TransactWriteItem[] => {
  const key = pastRowOf(contact);
  const past = pastContact(contact);
  if (!key || !past) return [];
  const old = before && pastRowOf(before);
  const moved = old && old.sk !== key.sk;
  return [
    { Update: { TableName: table, ...setFields(key, z.encode(pastContactSchema, past)) } },
    ...(moved ? [{ Delete: { TableName: table, Key: toItem(old) } }] : []),
  ];
};

/**
 * Writes a contact's new state with its event and its place in the line's history, all or nothing. Source: LEGAL-24, X-43.
 *
 * @param before what the new state was made of
 * @returns false when another event was faster: read again and fold again
 */
export const writeContact = async (
  dynamo: DynamoDBClient,
  tenant: string,
  before: Contact | undefined,
  contact: Contact,
  event: ContactJournalEvent,
): Promise<boolean> => {
  const { records } = tablesOf(tenant);
  const written = await writeTogether(dynamo, [
    stateWrite(records, contact),
    appendEvent(tenant, event),
    ...historyWrites(records, before, contact),
  ]);
  return written.ok;
};

const MOST_MISSED = 200;

/** The missed calls of a product, the oldest first. Source: X-43. */
export const missedCalls = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
): Promise<readonly Contact[]> =>
  (await listed(dynamo, tenant, missedListKey(product), MOST_MISSED)).map((row) => decodeItem(contactSchema, row));

/** Takes a missed call off the list. @returns false when it stands on none */
export const returnMissedCall = (
  dynamo: DynamoDBClient,
  tenant: string,
  contactId: string,
  at: Instant,
): Promise<boolean> =>
  untilWritten(`CONTACT#${contactId}`, async () => {
    const contact = await readContact(dynamo, tenant, contactId);
    const returned = contact && returnCall(contact, at);
    if (!returned) return false;
    return (await writeContact(dynamo, tenant, contact, returned.contact, returned.event)) || undefined;
  });
