import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** Who has left signs in no more; closing what is closed does nothing, so an event may come twice. Source: ORDER-45, ORDER-47, X-37. */
export const closeAccounts = defineFunction({
  name: 'close-provider-accounts',
  summary: 'Closes the portal accounts of a provider that has left',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': ['provider.left'] },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string(), USER_POOL_ID: z.string() }),
  access: ['directory:read', 'tenant-data', 'portal-users:close'],
  timeout: 'PT30S',
  whenItFails: 'people of a provider that has left can still sign in, until the event is delivered again',
});
