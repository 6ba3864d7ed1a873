import * as z from 'zod/mini';
import { applyProviderSchema, providerCardSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/** Source: ORDER-45, X-37. */
export const applyForAdmission = defineFunction({
  name: 'apply-provider',
  summary: 'Takes down the application of a provider; nothing is dispatched to it before it is approved',
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/providers',
    roles: ['service', 'manager', 'supervisor', 'admin'],
  },
  input: applyProviderSchema,
  output: providerCardSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the form stays filled in and can be sent again; nothing is recorded twice',
});
