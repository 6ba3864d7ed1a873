import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** Whoever was served may be asked how it was. Which occasions count, and how many of them, is the product's policy. Source: ORDER-40, LEGAL-44, X-14, X-35. */
export const planVisit = defineFunction({
  name: 'plan-visit',
  summary: 'Decides whether a customer is asked how he was served',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: {
      source: ['hutong.journal'],
      'detail-type': [
        'ticket.answered',
        'ticket.helpDone',
        'ticket.resolved',
        'ticket.closed',
        'consultation.recorded',
        'order.done',
      ],
    },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'a customer is asked later or not at all; nothing else depends on it',
});
