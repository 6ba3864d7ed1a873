import * as z from 'zod/mini';
import { ownDeedSchema, providerProfileSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/**
 * What a provider changes of its own shop, with the version that it has on the screen: hours, capacity, contact, branches, workers, and
 * papers, which are checked again. Source: ORDER-45, ORDER-47, X-37.
 */
export const changeMe = defineFunction({
  name: 'change-provider-me',
  summary: "Revises the signed-in provider's shop, its branches, workers and papers",
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/provider/me/{deed}',
    roles: ['provider'],
  },
  input: ownDeedSchema,
  output: providerProfileSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'what was filled in stays on the screen and can be sent again; nothing is done twice',
});
