import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

/** Key 1 after a minute in the queue: the caller wants to be rung back. A line has one open callback per product. Source: X-08, P-X-12. */
export const requestCallback = defineFunction({
  name: 'request-callback',
  summary: 'Notes that a waiting caller wants to be rung back',
  trigger: { kind: 'contact-flow' },
  input: z.object({}),
  output: z.object({ result: z.enum(['NOTED', 'REFUSED']) }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT5S',
  whenItFails: 'the caller goes on waiting in the queue; nothing was promised',
});
