import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/**
 * Pays back what an order no longer owes. The event's id is the refund's, so that one that comes again pays nothing twice; what the
 * gateway does not do is tried again and then kept for a person. Source: ORDER-22, story 13, X-37.
 */
export const refundPayment = defineFunction({
  name: 'refund-payment',
  summary: 'Asks the payment gateway to pay a customer back',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': ['order.refunded'] },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'a customer gets his money late; the event is kept, and whatever is repeated, it is paid back once',
});
