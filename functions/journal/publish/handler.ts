import { eventBridge, journalEntry, putEvents } from '#platform/bus';
import { eventDriven } from '#platform/event';
import { journalRowOf } from '#platform/stream';
import { publishJournal } from './definition.ts';

const client = eventBridge();

/** Rows are only ever added to a journal, so every record with an image is an event; the stream goes on from the first that failed. */
export const handler = eventDriven(publishJournal, async ({ Records }, { settings }) => {
  const records = Records.filter(({ eventName }) => eventName === undefined || eventName === 'INSERT');
  const entries = records.map((record) =>
    journalEntry(settings.BUS_NAME, journalRowOf(record.eventSourceARN, record.dynamodb.NewImage)),
  );
  const failed = records[await putEvents(client, entries)];
  return { batchItemFailures: failed ? [{ itemIdentifier: failed.dynamodb.SequenceNumber }] : [] };
});
