import * as z from 'zod/mini';
import { productIdSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** Ends an announcement before its time. Source: X-45. */
export const withdrawAnnouncement = defineFunction({
  name: 'withdraw-announcement',
  summary: 'Takes back what callers of a product hear before everything else',
  trigger: { kind: 'api', method: 'DELETE', path: '/products/{product}/announcement', roles: ['supervisor', 'admin'] },
  input: z.object({ product: productIdSchema }),
  output: z.object({ product: productIdSchema }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'callers hear the announcement until its end; the page says so',
});
