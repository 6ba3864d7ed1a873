import * as z from 'zod/mini';
import { accountDeedSchema, providerCardSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/**
 * Who may sign in to the portal for a provider. The pool comes first and the record after it, both as often as one likes: what got lost
 * half-way is mended by asking again. Source: ORDER-45, ORDER-47, X-27, X-37.
 */
export const changeAccount = defineFunction({
  name: 'change-provider-account',
  summary: "Opens and closes the accounts with which a provider's people sign in to the portal",
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/providers/{providerId}/accounts/{deed}',
    roles: ['supervisor', 'admin'],
  },
  input: accountDeedSchema,
  output: providerCardSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string(), USER_POOL_ID: z.string() }),
  access: ['directory:read', 'tenant-data', 'portal-users:open', 'portal-users:close'],
  timeout: 'PT15S',
  whenItFails: 'the form stays filled in and can be sent again; no account is made twice',
});
