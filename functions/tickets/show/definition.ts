import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { ticketCardSchema } from '#domain/tickets';
import { defineFunction } from '#functions/define';

/** Source: LEGAL-43, X-11, X-51. */
export const showTicket = defineFunction({
  name: 'show-ticket',
  summary: 'One ticket: its timeline, its deadlines with their proof, what may be done now',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/tickets/{ticketId}',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'support', 'supervisor', 'admin'],
  },
  input: z.object({ ticketId: z.uuid() }),
  output: z.extend(ticketCardSchema, { now: instantSchema }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; the ticket and its clocks are untouched',
});
