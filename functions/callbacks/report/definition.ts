import * as z from 'zod/mini';
import { callbackOutcomeSchema } from '#domain/callbacks';
import { defineFunction } from '#functions/define';

/** An agent rang back: reached, not reached (three redials, 5, 15 and 60 minutes apart), or given up. Source, BANK-32. */
export const reportCallback = defineFunction({
  name: 'report-callback',
  summary: 'Takes how ringing back went',
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/callbacks/{callbackId}/outcome',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'supervisor'],
  },
  input: z.object({
    callbackId: z.string().check(z.minLength(1), z.maxLength(64)),
    commandId: z.uuid(),
    outcome: callbackOutcomeSchema,
  }),
  output: z.object({ callbackId: z.string(), state: z.string() }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the caller stays on the list; the report can be sent again and counts once',
});
