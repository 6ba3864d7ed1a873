import * as z from 'zod/mini';
import { wakeAnswerSchema, wakeInputSchema } from '#domain/workflows';
import { defineFunction } from '#functions/define';

/**
 * What is due for an order now is done, each thing once; while it looks for a provider, one rung of the ladder after the other; then the
 * next instant that matters is told. Source: ORDER-14, ORDER-18, X-37.
 */
export const assessOrder = defineFunction({
  name: 'assess-order',
  summary: 'Marks broken promises, ends offers that timed out and offers an order to the next provider',
  trigger: { kind: 'workflow' },
  input: wakeInputSchema,
  output: wakeAnswerSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT29S',
  whenItFails:
    'an order is offered late, or marked overdue late; the machine tries again, and its alarm tells when it gave up',
});
