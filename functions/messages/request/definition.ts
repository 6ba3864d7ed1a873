import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { causingTypes } from '#domain/messages';
import { defineFunction } from '#functions/define';

/** Which texts follow from what happened, and whether each may be sent. Source: ORDER-42 to ORDER-44, X-15, X-16. */
export const requestMessage = defineFunction({
  name: 'request-message',
  summary: 'Decides which texts follow from an event, and whether each may be sent now, later or not at all',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': causingTypes },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT15S',
  whenItFails: 'a customer gets his text late; calls, tickets and orders go on, and the event is kept',
});
