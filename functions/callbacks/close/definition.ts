import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** Whose line has got through since need not be rung back. Source: X-43. */
export const closeCallbacks = defineFunction({
  name: 'close-callbacks',
  summary: 'Takes callers off the list whose line has been answered meanwhile',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': ['contact.answered'] },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'somebody is rung back who has been served already; no caller is lost',
});
