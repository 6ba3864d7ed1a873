import * as z from 'zod/mini';
import { wakeAnswerSchema, wakeInputSchema } from '#domain/workflows';
import { defineFunction } from '#functions/define';

/** What is due for a ticket now is done, each deed once, and the next instant that matters is told. Source: LEGAL-42, ORDER-34, VC-19, X-11, X-12. */
export const assessTicket = defineFunction({
  name: 'assess-ticket',
  summary: 'Warns, marks breaches, escalates or accepts by silence when the time of a ticket has come',
  trigger: { kind: 'workflow' },
  input: wakeInputSchema,
  output: wakeAnswerSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails:
    'warnings and breach marks of a ticket are late; the machine tries again, and its alarm tells when it gave up',
});
