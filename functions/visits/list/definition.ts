import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { visitCauseSchema } from '#domain/visits';
import { defineFunction } from '#functions/define';

/** Return visits that wait for an agent's call, the oldest first. Source: ORDER-37, BANK-54. */
export const listVisits = defineFunction({
  name: 'list-visits',
  summary: 'The customers whom agents shall ring up for a survey',
  trigger: { kind: 'api', method: 'GET', path: '/visits', roles: ['service', 'specialist', 'manager', 'supervisor'] },
  input: z.object({ state: z.literal('open') }),
  output: z.object({
    visits: z.array(
      z.object({
        visitId: z.string(),
        product: z.string(),
        cause: visitCauseSchema,
        since: instantSchema,
        attempts: z.int(),
        /** Masked; the whole one is shown with the visit itself. */
        number: z.string(),
      }),
    ),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; the tasks wait',
});
