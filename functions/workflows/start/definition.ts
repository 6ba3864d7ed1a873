import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { startingTypes } from '#domain/workflows';
import { defineFunction } from '#functions/define';

/** An EventBridge rule can start a state machine but cannot name the execution, and without a name an event that comes twice begins two. */
export const startWorkflow = defineFunction({
  name: 'start-workflow',
  summary: 'Begins the long process that an event calls for',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': startingTypes },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ WORKFLOWS: z.string() }),
  access: ['workflows:start'],
  timeout: 'PT15S',
  whenItFails:
    'a new ticket, order, return visit, callback or deferred message is not watched until its event is delivered again',
});
