import * as z from 'zod/mini';
import { ticketCardSchema, ticketDeedSchema } from '#domain/tickets';
import { defineFunction } from '#functions/define';

/**
 * Everything that staff do to a ticket, with the version that they have on the screen: who is second gets 409 and looks again, a
 * repetition of the same command gets the ticket as it is. Which role may do what, and when, domain/tickets decides.
 * Source: ORDER-34, ORDER-35, LEGAL-38, CAR-20, CAR-21, CAR-22, VC-12, VC-16, VC-19, X-37, X-47.
 */
export const changeTicket = defineFunction({
  name: 'change-ticket',
  summary: 'Assigns, contacts, answers, pauses, escalates, hands over, resolves, closes or reopens a ticket',
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/tickets/{ticketId}/{deed}',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'support', 'supervisor'],
  },
  input: ticketDeedSchema,
  output: ticketCardSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'what was written stays on the screen and can be sent again; nothing is done twice',
});
