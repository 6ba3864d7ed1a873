import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { ticketLineSchema } from '#domain/tickets';
import { defineFunction } from '#functions/define';

/**
 * `mine` those that I own, `role` those that wait for somebody of my roles (its own and the tasks put to it), `open` all,
 * `overdue` those with a promise that is broken and still open: the supervisor's alert (ORDER-34). The next deadline comes first.
 */
const ticketListSchema = z.enum(['mine', 'role', 'open', 'overdue']);
export type TicketList = z.infer<typeof ticketListSchema>;

/** Source: ORDER-34, LEGAL-38, LEGAL-42, X-47. */
export const listTickets = defineFunction({
  name: 'list-tickets',
  summary: 'Open tickets: my own, those of my role, all, or the overdue',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/tickets',
    roles: ['lawyer', 'service', 'specialist', 'manager', 'support', 'supervisor', 'admin'],
  },
  input: z.object({ list: ticketListSchema }),
  output: z.object({
    now: instantSchema,
    tickets: z.array(ticketLineSchema),
    /** There are more than the hundred that are listed. */
    more: z.boolean(),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; tickets and clocks are untouched',
});
