import * as z from 'zod/mini';
import { instantSchema, productIdSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** What callers of a product hear before everything else now, and how a new one would be said. Source: X-45, P-X-13. */
export const showAnnouncement = defineFunction({
  name: 'show-announcement',
  summary: 'Shows what callers of a product hear before everything else',
  trigger: { kind: 'api', method: 'GET', path: '/products/{product}/announcement', roles: ['supervisor', 'admin'] },
  input: z.object({ product: productIdSchema }),
  output: z.object({
    product: productIdSchema,
    /** The product's own words; `{content}` is what a supervisor writes. */
    sentence: z.string(),
    /** Absent when nothing is announced, or its end has come. */
    announcement: z.optional(z.object({ text: z.string(), until: instantSchema })),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; what callers hear is untouched',
});
