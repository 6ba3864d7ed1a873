import * as z from 'zod/mini';
import { providerCardSchema, providerDeedSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/**
 * Everything that staff do to a provider, with the version that they have on the screen; which role may do what, and when, domain/providers
 * decides. Source: ORDER-45, ORDER-46, X-37.
 */
export const changeProvider = defineFunction({
  name: 'change-provider',
  summary: 'Checks papers, approves, suspends, reinstates or revises a provider',
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/providers/{providerId}/{deed}',
    roles: ['supervisor', 'admin'],
  },
  input: providerDeedSchema,
  output: providerCardSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'what was written stays on the screen and can be sent again; nothing is done twice',
});
