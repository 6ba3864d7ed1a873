import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { pokingTypes } from '#domain/workflows';
import { defineFunction } from '#functions/define';

/** Lets a deadline move earlier as well as later: whoever changes a subject wakes the process that watches it. */
export const pokeWorkflow = defineFunction({
  name: 'poke-workflow',
  summary: 'Wakes the long process of a subject that has changed',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': pokingTypes },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['tenant-data', 'workflows:answer'],
  timeout: 'PT15S',
  whenItFails:
    'a change is noticed only when its subject would have been looked at anyway: a deadline that moved earlier is late',
});
