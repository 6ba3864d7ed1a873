import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { ownCredentials } from './credentials.ts';
import { sharedHttp, unlogged } from './http.ts';
import type { JournalRow } from './journal.ts';

/** EventBridge takes ten events at a time. */
const BATCH = 10;

export const eventBridge = (): EventBridgeClient =>
  unlogged(new EventBridgeClient({ requestHandler: sharedHttp, credentials: ownCredentials }));

/** A journal row as the bus carries it. The time is the event's own, never that of its publication. */
export const journalEntry = (bus: string, row: JournalRow): PutEventsRequestEntry => ({
  EventBusName: bus,
  Source: 'hutong.journal',
  DetailType: row.type,
  Time: new Date(row.at),
  Detail: JSON.stringify({
    tenant: row.tenant,
    eventId: row.eventId,
    type: row.type,
    at: row.at,
    subject: row.pk,
    version: Number(row.sk),
    data: row.data,
  }),
});

const batchesOf = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) => all.slice(i * BATCH, (i + 1) * BATCH));

const putBatch = async (client: EventBridgeClient, entries: PutEventsRequestEntry[]): Promise<boolean[]> => {
  const answer = await client.send(new PutEventsCommand({ Entries: entries }));
  return entries.map((_, i) => answer.Entries?.[i]?.ErrorCode === undefined);
};

/**
 * Puts events in their order, ten at a time, and stops at the batch in which one failed.
 *
 * @returns the index of the first event that the bus did not take; the number of events when it took all
 */
export const putEvents = async (
  client: EventBridgeClient,
  entries: readonly PutEventsRequestEntry[],
): Promise<number> => {
  for (const [i, batch] of batchesOf(entries).entries()) {
    const failed = (await putBatch(client, batch)).indexOf(false);
    if (failed >= 0) return i * BATCH + failed;
  }
  return entries.length;
};
