import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/**
 * Tickets that nobody fills in: a consultation marked hard makes a case of its lawyer's, a bad score a complaint. The clock starts at
 * the event's own instant, and the id comes from the event's, so an event that comes twice opens one ticket.
 * Source: LEGAL-41, LEGAL-42, ORDER-41, X-37.
 */
export const openOnEvent = defineFunction({
  name: 'open-on-event',
  summary: 'Opens the ticket that a hard consultation or a bad score asks for',
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': ['consultation.recorded', 'visit.answered'] },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT15S',
  whenItFails:
    'a hard case or a complaint out of a survey has no ticket yet; its deadline counts from the event all the same',
});
