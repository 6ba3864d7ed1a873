import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

/** A batch of the gateways' queue. */
export const queueBatch = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      body: z.string(),
      attributes: z.object({ MessageGroupId: z.optional(z.string()) }),
    }),
  ),
});

/** Lambda's partial batch answer: what is named comes again. */
export const batchAnswer = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) });

/** Hands texts to the carriers' gateways over HTTP, signed. A gateway that is away defers a text and fails nothing. Source: X-15, X-16, X-37. */
export const deliverMessage = defineFunction({
  name: 'deliver-message',
  summary: "Hands texts to the tenants' message gateways and writes down what came of it",
  trigger: { kind: 'queue' },
  input: queueBatch,
  output: batchAnswer,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data', 'messages:consume'],
  timeout: 'PT90S',
  whenItFails: 'texts come again out of the queue; a gateway takes each once, whatever is repeated',
});
