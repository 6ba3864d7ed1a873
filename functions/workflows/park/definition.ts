import * as z from 'zod/mini';
import { wakeInputSchema } from '#domain/workflows';
import { defineFunction } from '#functions/define';

/** The step *Park* of every long process. Its token comes back when its time is up, when an event pokes it, or at once. */
export const parkWorkflow = defineFunction({
  name: 'park-workflow',
  summary: 'Leaves the token on which a long process waits, unless its subject has changed since it was assessed',
  trigger: { kind: 'workflow' },
  input: z.object({
    ...z.pick(wakeInputSchema, { tenant: true, subject: true }).shape,
    /** The version that was assessed. */
    version: z.int(),
    token: z.string(),
  }),
  output: z.object({}),
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['tenant-data', 'workflows:answer'],
  timeout: 'PT15S',
  whenItFails:
    'long processes try again for half an hour; meanwhile a change does not move their next instant, and then the first ones end',
});
