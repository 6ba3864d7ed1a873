import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

/** What a provider's lines are called; they change with a deployment only. Source: ORDER-09, ORDER-45. */
export const businessLines = defineFunction({
  name: 'business-lines',
  summary: "The tenant's business lines by their titles",
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/business-lines',
    roles: ['service', 'specialist', 'manager', 'supervisor', 'admin'],
  },
  input: z.object({}),
  output: z.object({
    /** Those that are switched off too; none where nothing can be ordered. */
    lines: z.array(z.object({ category: z.string(), title: z.string() })),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'providers are shown with the ids of their lines; nothing else is touched',
});
