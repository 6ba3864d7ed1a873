import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/**
 * A provider may no longer be given orders: what it was only offered goes to the next, what it has accepted is put before a person. The
 * event's id is the command's, so an event that comes twice does nothing more. Source: ORDER-46, X-37.
 */
export const withdrawOrders = defineFunction({
  name: 'withdraw-orders',
  summary: 'Takes the open orders of a suspended provider back',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': ['provider.suspended', 'provider.left'] },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT29S',
  whenItFails: 'an open offer waits until it times out, and orders in hand stay with a suspended provider',
});
