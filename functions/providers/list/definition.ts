import * as z from 'zod/mini';
import { providerLineSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/** Source: ORDER-45, ORDER-46. */
export const listProviders = defineFunction({
  name: 'list-providers',
  summary: 'The providers of a tenant, by business line and standing',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/providers',
    roles: ['service', 'specialist', 'manager', 'supervisor', 'admin'],
  },
  input: z.object({
    category: z.optional(z.string()),
    status: z.optional(z.enum(['APPLYING', 'APPROVED', 'SUSPENDED', 'LEFT'])),
  }),
  output: z.object({
    providers: z.array(providerLineSchema),
    /** The tenant's business lines, those that are switched off too; none where nothing can be ordered. */
    lines: z.array(z.object({ category: z.string(), title: z.string() })),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; orders and providers are untouched',
});
