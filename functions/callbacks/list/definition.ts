import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** Whom somebody must ring: callers who asked for it, and callers who gave up waiting (未接回拨清单), the oldest first. Source, BANK-32. */
export const listCallbacks = defineFunction({
  name: 'list-callbacks',
  summary: 'The callers who wait to be rung back',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/callbacks',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'supervisor'],
  },
  input: z.object({}),
  output: z.object({
    callbacks: z.array(
      z.object({
        callbackId: z.string(),
        kind: z.enum(['CALLBACK', 'MISSED']),
        product: z.string(),
        /** When it is due, or when the call was missed. */
        due: instantSchema,
        /** Calls that reached nobody. */
        attempts: z.int(),
        /** OFFERED, TASK; of a missed call ABANDONED, RELEASED, NOBODY_ON_DUTY. */
        state: z.string(),
      }),
    ),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; the callers stay on the list',
});
