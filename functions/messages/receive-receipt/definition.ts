import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** What the network did with a text; comes twice, out of order, and now and then before the gateway's own answer. Source. */
export const receiveReceipt = defineFunction({
  name: 'receive-receipt',
  summary: 'Writes down whether a text reached its receiver, as the message gateway reports',
  trigger: { kind: 'webhook', method: 'POST', path: '/gateways/{gateway}/receipts' },
  input: z.object({
    messageId: z.string().check(z.minLength(1), z.maxLength(64)),
    status: z.enum(['DELIVERED', 'FAILED']),
    at: instantSchema,
  }),
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'a text looks undecided until the gateway reports again; it was sent all the same',
});
