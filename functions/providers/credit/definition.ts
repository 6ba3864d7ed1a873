import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/**
 * Moves scores: an order that was declined, left to time out, taken away or rated, and a complaint that nobody answered in time. The mark
 * bears the id of the event, so an event that comes twice marks nothing. Source: ORDER-34, ORDER-46, X-52, story 14.
 */
export const markCredit = defineFunction({
  name: 'mark-credit',
  summary: "Moves a provider's score by what became of its orders",
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: {
      source: ['hutong.journal'],
      'detail-type': ['order.withdrawn', 'order.declined', 'order.offerTimedOut', 'order.surveyed', 'ticket.breached'],
    },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'scores lag behind until the event is delivered again; dispatch goes on with the scores of before',
});
