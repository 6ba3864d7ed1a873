import * as z from 'zod/mini';
import { instantSchema, productIdSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** 紧急公告: from the next call on, and until its end, every caller hears it before all menus. Source: X-45, P-X-13. */
export const announce = defineFunction({
  name: 'announce',
  summary: 'Sets what callers of a product hear before everything else',
  trigger: { kind: 'api', method: 'PUT', path: '/products/{product}/announcement', roles: ['supervisor', 'admin'] },
  input: z.object({
    product: productIdSchema,
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    until: instantSchema,
  }),
  output: z.object({ product: productIdSchema, text: z.string(), until: instantSchema }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'callers hear nothing new; the page says so',
});
