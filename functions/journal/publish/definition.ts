import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

/** A batch of a journal table's stream; images are DynamoDB JSON and are read by the handler. */
export const streamBatch = z.object({
  Records: z.array(
    z.object({
      eventID: z.string(),
      eventName: z.optional(z.string()),
      eventSourceARN: z.string(),
      dynamodb: z.object({ SequenceNumber: z.string(), NewImage: z.optional(z.unknown()) }),
    }),
  ),
});

/** Lambda's partial batch answer: the stream goes on from the first failed record. */
export const batchAnswer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** Everything that hangs off the journal (notices, workflows, figures, billing) hears of it here. Source: X-37. */
export const publishJournal = defineFunction({
  name: 'publish-journal',
  summary: 'Publishes each journal event on the bus',
  trigger: { kind: 'journal-stream' },
  input: streamBatch,
  output: batchAnswer,
  settings: z.object({ BUS_NAME: z.string() }),
  access: ['journal-stream', 'events:publish'],
  timeout: 'PT30S',
  whenItFails:
    'what follows from events is late: the stream tries them again for 24 hours; after that npx hutong journal replay publishes them',
});
