import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/**
 * The only way from one tenant's tickets to another's: an event with the id of the linked ticket. The sender's row is read with the
 * sender's own session and the other's written with the other's, and only between tenants that may hand over to each other.
 * Source: X-31, VC-12, VC-16, VC-19.
 */
export const passOn = defineFunction({
  name: 'pass-on',
  summary: 'Makes the linked ticket of a hand-over in the other tenant, and tells the sender what became of it',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: {
      source: ['hutong.journal'],
      'detail-type': [
        'ticket.handedOver',
        'ticket.accepted',
        'ticket.returned',
        'ticket.answered',
        'ticket.helpDone',
        'ticket.resolved',
      ],
    },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT15S',
  whenItFails:
    'a ticket that was handed over, or its result, is not yet seen on the other side; the clocks there count from the hand-over',
});
