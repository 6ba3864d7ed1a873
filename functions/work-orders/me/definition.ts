import * as z from 'zod/mini';
import { providerProfileSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/** Source: ORDER-46, ORDER-47, X-52. */
export const aboutMe = defineFunction({
  name: 'provider-me',
  summary: 'What the signed-in provider is: profile, credit with its letter, lines, branches, workers',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/provider/me',
    roles: ['provider'],
  },
  input: z.object({
    /** Of the letter, `2025-03`; this month when absent. */
    month: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/))),
  }),
  output: providerProfileSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the portal shows no profile; orders are untouched',
});
