import * as z from 'zod/mini';
import { ticketKindSchema } from '#domain/tickets';
import { defineFunction } from '#functions/define';

/**
 * What the form for letters, faxes and mails offers, where no call says which product is meant; and whom tickets may be handed over
 * to. Source: LEGAL-39, LEGAL-40, X-10, X-31.
 */
export const ticketForm = defineFunction({
  name: 'ticket-form',
  summary: 'What each product takes as a ticket, and whom tickets may be handed over to',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/ticket-form',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'support', 'supervisor', 'admin'],
  },
  input: z.object({}),
  output: z.object({
    products: z.array(
      z.object({
        product: z.string(),
        name: z.string(),
        kinds: z.array(ticketKindSchema),
        /** Code and the titles that lead to it: 资费/错收. */
        categories: z.array(z.object({ code: z.string(), title: z.string() })),
      }),
    ),
    partners: z.array(z.object({ tenant: z.string(), name: z.string() })),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'nothing can be recorded outside a call, or handed over; tickets and clocks are untouched',
});
