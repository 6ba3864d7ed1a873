import * as z from 'zod/mini';
import { proofKeySchema, providerIdSchema, shownProofSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** Source: ORDER-45. */
export const showPaper = defineFunction({
  name: 'show-provider-paper',
  summary: "A picture of a provider's paper, for whoever checks it",
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/providers/{providerId}/papers/{key}',
    roles: ['manager', 'supervisor', 'admin'],
  },
  input: z.object({ providerId: providerIdSchema, key: proofKeySchema }),
  output: shownProofSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page says that the picture cannot be shown; it is kept',
});
