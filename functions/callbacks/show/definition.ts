import * as z from 'zod/mini';
import { defineFunction } from '#functions/define';

/** The number behind an entry of the list; seeing it is journalled. Source, BANK-42. */
export const showCallback = defineFunction({
  name: 'show-callback',
  summary: 'Whom to ring back',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/callbacks/{callbackId}',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'supervisor'],
  },
  input: z.object({ callbackId: z.string().check(z.minLength(1), z.maxLength(64)) }),
  output: z.object({
    callbackId: z.string(),
    /** Absent for a missed call of a line whose number nobody has left. */
    number: z.optional(z.string()),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the agent cannot ring back yet; the caller stays on the list',
});
