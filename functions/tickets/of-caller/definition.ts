import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { ticketKindSchema, ticketLineSchema } from '#domain/tickets';
import { defineFunction } from '#functions/define';

const shortText = z.string().check(z.maxLength(64));

/** Beside the screen pop: the caller's open tickets, and what a new one can be. Source: X-44, LEGAL-37, X-10. */
export const callerTickets = defineFunction({
  name: 'caller-tickets',
  summary: "The open tickets of a caller's line, and what the product takes",
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/contacts/{contactId}/tickets',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'support', 'supervisor'],
  },
  input: z.object({
    contactId: shortText,
    /** Line and product from the contact's attributes; taken while the contact's own record has not arrived. */
    line: z.optional(shortText),
    product: z.optional(shortText),
  }),
  output: z.object({
    now: instantSchema,
    /** The next deadline first. */
    tickets: z.array(ticketLineSchema),
    takes: z.object({
      kinds: z.array(ticketKindSchema),
      /** Code and the titles that lead to it: 资费/错收. */
      categories: z.array(z.object({ code: z.string(), title: z.string() })),
      /** Tenants that tickets may be handed over to. */
      partners: z.array(z.object({ tenant: z.string(), name: z.string() })),
    }),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the agent does not see what is open; the call and the tickets are untouched',
});
