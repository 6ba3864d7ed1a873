import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { journalEntry } from './bus.ts';
import { journalRowSchema } from './journal.ts';
import { count, logger } from './log.ts';

const isAttribute = (value: unknown): value is AttributeValue => typeof value === 'object' && value !== null;
const image = z.record(z.string(), z.custom<AttributeValue>(isAttribute));

/** EventBridge takes 256 KiB at most; a little of it is the envelope's. */
const LARGEST = 255 * 1024;

const entryOf = (bus: string, tenant: string, item: unknown): PutEventsRequestEntry => {
  const row = z.parse(journalRowSchema, unmarshall(z.parse(image, item)));
  const entry = journalEntry(bus, { ...row, tenant });
  if (Buffer.byteLength(entry.Detail ?? '') > LARGEST) throw new RangeError('larger than an event may be');
  return entry;
};

const named = z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });

const reportUnreadable = (tenant: string, item: unknown, error: unknown): void => {
  const key = z.safeParse(named, item);
  const row = key.success ? `${key.data.pk.S}#${key.data.sk.S}` : 'without a key';
  const reason = error instanceof Error ? error.message : String(error);
  logger.error('A journal row cannot be published; it stays in the journal', { tenant, row, reason });
  count('UnreadableJournalRow', tenant);
};

/**
 * Makes a journal row ready for the bus. The tenant is the journal's, whatever the row says. A row that no repetition can
 * publish is logged and counted for its alarm, so that it holds up nobody behind it; it stays where it is, and once the
 * code can read it a replay publishes it.
 *
 * @param item the row as DynamoDB's wire carries it
 * @returns undefined for a row that cannot be published
 */
export const publishable = (bus: string, tenant: string, item: unknown): PutEventsRequestEntry | undefined => {
  try {
    return entryOf(bus, tenant, item);
  } catch (error) {
    reportUnreadable(tenant, item, error);
    return undefined;
  }
};
