import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { clockNameSchema } from '#domain/tickets';
import { defineFunction } from '#functions/define';

/**
 * What a changed calendar or policy does to a deadline: it has MOVED, or BECOMES_LATE at once; one that is late STAYS_LATE, and where the
 * calendar never gets so far (NO_DEADLINE) the old one stands.
 */
export const movedDeadlineSchema = z.object({
  ticketId: z.uuid(),
  number: z.string(),
  clock: clockNameSchema,
  cycle: z.int(),
  oldDue: instantSchema,
  newDue: z.optional(instantSchema),
  effect: z.enum(['MOVED', 'BECOMES_LATE', 'STAYS_LATE', 'NO_DEADLINE']),
});

/**
 * Works the deadlines of open tickets out anew after the calendar or the policies were changed, two hundred tickets at a time: first
 * the difference, then, with `apply`, the same again and written. Source: X-11.
 */
export const recomputeTickets = defineFunction({
  name: 'recompute-tickets',
  summary: 'Shows, and then applies, what a changed calendar or policy does to open deadlines',
  trigger: { kind: 'api', method: 'POST', path: '/tickets/recompute', roles: ['admin'] },
  input: z.object({
    apply: z._default(z.boolean(), false),
    /** `next` of the answer before. */
    after: z.optional(z.string().check(z.maxLength(1024))),
  }),
  output: z.object({
    examined: z.int(),
    moved: z.array(movedDeadlineSchema),
    next: z.optional(z.string()),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT29S',
  memory: 1024,
  whenItFails: 'deadlines stay as they were for the tickets not yet reached; asking again goes on',
});
