import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type JournalEvent, localDate, toIso } from '#domain/kernel';
import { toItem } from './codec.ts';
import { dayKey, eventIdOf, journalKey, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';

/** A journal row as it is read back from the stream or the table. */
export const journalRowSchema = z.object({
  pk: z.string(),
  sk: z.string(),
  eventId: z.string(),
  type: z.string(),
  at: z.iso.datetime(),
  tenant: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type JournalRow = z.infer<typeof journalRowSchema>;

export const DEFAULT_ZONE = 'Asia/Shanghai';

/** A journal row; it is written in the transaction of the state that it explains, once and never again. Source: X-23. */
export const journalRow = (tenant: string, event: JournalEvent, timeZone = DEFAULT_ZONE) => {
  const key = journalKey(event.subject, event.version);
  const eventId = eventIdOf(key);
  const { type, data, at } = event;
  return { ...key, eventId, type, at: toIso(at), tenant, dayKey: dayKey(localDate(at, timeZone), eventId), data };
};

/** The part of a transaction that appends an event; it fails when the subject already has that version. */
export const appendEvent = (tenant: string, event: JournalEvent): TransactWriteItem => ({
  Put: {
    TableName: tablesOf(tenant).journal,
    Item: toItem(journalRow(tenant, event)),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** Writes an event that explains no state: that something was looked at. @throws when the subject has that version */
export const writeEvent = async (dynamo: DynamoDBClient, tenant: string, event: JournalEvent): Promise<void> => {
  const written = await writeTogether(dynamo, [appendEvent(tenant, event)]);
  if (!written.ok) throw new Error(`${event.subject} has a version ${event.version} already`);
};
