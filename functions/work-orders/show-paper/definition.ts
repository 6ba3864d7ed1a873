import * as z from 'zod/mini';
import { proofKeySchema, shownProofSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** Source: ORDER-45, ORDER-47. */
export const showOwnPaper = defineFunction({
  name: 'show-own-paper',
  summary: 'A picture of a paper, for the provider that handed it in',
  trigger: { kind: 'api', method: 'GET', path: '/provider/me/papers/{key}', roles: ['provider'] },
  input: z.object({ key: proofKeySchema }),
  output: shownProofSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the portal says that the picture cannot be shown; it is kept',
});
