import { eventBridge, putEvents } from '#platform/bus';
import { eventDriven } from '#platform/event';
import { publishable } from '#platform/publishable';
import { tenantOfStream } from '#platform/stream';
import { publishJournal } from './definition.ts';

const client = eventBridge();

/** Rows are only ever added to a journal, so every record with an image is an event; the stream goes on from the first that the bus refused. */
export const handler = eventDriven(publishJournal, async ({ Records }, { settings }) => {
  const records = Records.filter(({ eventName }) => eventName === undefined || eventName === 'INSERT');
  const events = records.flatMap(({ eventSourceARN, dynamodb }) => {
    const entry = publishable(settings.BUS_NAME, tenantOfStream(eventSourceARN), dynamodb.NewImage);
    return entry ? [{ entry, itemIdentifier: dynamodb.SequenceNumber }] : [];
  });
  const taken = await putEvents(
    client,
    events.map(({ entry }) => entry),
  );
  return { batchItemFailures: events.slice(taken, taken + 1).map(({ itemIdentifier }) => ({ itemIdentifier })) };
});
