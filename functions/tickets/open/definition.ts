import * as z from 'zod/mini';
import { openTicketSchema, ticketCardSchema } from '#domain/tickets';
import { defineFunction } from '#functions/define';

/**
 * A member of staff records a ticket; the id of the command becomes the ticket's, so a repetition finds it. Line and product are those
 * of the contact; a ticket without a call names its product. Source: LEGAL-37, LEGAL-40, ORDER-33, VC-09, X-10, X-37, X-51.
 */
export const openTicket = defineFunction({
  name: 'open-ticket',
  summary: 'Records a ticket and starts the clocks of its promises',
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/tickets',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'support', 'supervisor'],
  },
  input: openTicketSchema,
  output: ticketCardSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the form stays filled in on the screen and can be sent again; nothing is recorded twice',
});
