import * as z from 'zod/mini';
import { wakeAnswerSchema, wakeInputSchema } from '#domain/workflows';
import { defineFunction } from '#functions/define';

/** What is due for a text that was held over night or deferred by its gateway. Source. */
export const assessMessage = defineFunction({
  name: 'assess-message',
  summary: 'Sends a held or deferred text again when its time has come, and gives it up after three days',
  trigger: { kind: 'workflow' },
  input: wakeInputSchema,
  output: wakeAnswerSchema,
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'held and deferred texts stay where they are until it works again; none is lost',
});
