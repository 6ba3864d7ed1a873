import * as z from 'zod/mini';
import { providerIdSchema } from '#domain/orders';
import { providerCardSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/** Source: ORDER-45, ORDER-46, X-52. */
export const showProvider = defineFunction({
  name: 'show-provider',
  summary: 'One provider: its papers and what is missing, its credit with every mark, what may be done now',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/providers/{providerId}',
    roles: ['service', 'specialist', 'manager', 'supervisor', 'admin'],
  },
  input: z.object({ providerId: providerIdSchema }),
  output: providerCardSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; the provider is untouched',
});
