import * as z from 'zod/mini';
import { wakeAnswerSchema, wakeInputSchema } from '#domain/workflows';
import { defineFunction } from '#functions/define';

/** A caller who was not reached stands on the agents' list again when his redial is due. Source: X-08, BANK-32. */
export const assessCallback = defineFunction({
  name: 'assess-callback',
  summary: 'Puts a callback on the list again when its redial is due',
  trigger: { kind: 'workflow' },
  input: wakeInputSchema,
  output: wakeAnswerSchema,
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'a redial is due later; the machine tries again, and its alarm tells when it gave up',
});
