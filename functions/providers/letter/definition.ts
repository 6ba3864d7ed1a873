import * as z from 'zod/mini';
import { providerIdSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** Source: X-52, ORDER-46. */
export const creditLetterOf = defineFunction({
  name: 'credit-letter',
  summary: 'The monthly letter that tells a provider what moved its score',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/providers/{providerId}/letter',
    roles: ['manager', 'supervisor', 'admin'],
  },
  input: z.object({
    providerId: providerIdSchema,
    /** `2025-03` */
    month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  }),
  output: z.object({ lines: z.array(z.string()) }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the letter can be asked for again; marks are untouched',
});
