import * as z from 'zod/mini';
import { wakeAnswerSchema, wakeInputSchema } from '#domain/workflows';
import { defineFunction } from '#functions/define';

/** What a return visit needs now is done, each step once: a text, a call, an agent's task, or its end. Source: ORDER-40, X-14, X-35. */
export const assessVisit = defineFunction({
  name: 'assess-visit',
  summary: 'Asks a customer by text, by call or through an agent when the time has come, or gives up',
  trigger: { kind: 'workflow' },
  input: wakeInputSchema,
  output: wakeAnswerSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data', 'connect:call'],
  timeout: 'PT20S',
  whenItFails: 'one customer is asked later; the machine tries again, and its alarm tells when it gave up',
});
