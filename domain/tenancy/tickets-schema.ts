import * as z from 'zod/mini';
import { weeklySchema } from '../calendar/index.ts';
import { categorySchema, clockPolicySchema, ticketKindSchema, ticketPolicySchema } from '../tickets/index.ts';

const { version, pausable, reopens, quiet } = ticketPolicySchema.shape;

/** The rules of one kind of ticket as a file writes them: the kind is the key, and a name is made of product and kind. */
const policySchema = z
  .strictObject({
    /** One more with each change, so that a ticket tells by which rules it was opened. */
    version: z._default(version, 1),
    clocks: z.array(clockPolicySchema),
    pausable: z._default(pausable, false),
    reopens: z._default(reopens, 1),
    quiet,
  })
  .check(
    z.refine(({ clocks }) => new Set(clocks.map(({ name }) => name)).size === clocks.length, {
      error: 'one clock of each name',
      path: ['clocks'],
    }),
  );

/** What a tenant decides about a product's tickets. Source. */
export const tenantTicketsSchema = z.strictObject({
  /** Each in place of the product's own; the other kinds stay as they are. */
  policies: z._default(z.partialRecord(ticketKindSchema, policySchema), {}),
  /** In place of the product's tree. */
  categories: z.optional(z.array(categorySchema)),
  /** When the desk is open, of a product that others sell; never closed when absent. */
  hours: z.optional(weeklySchema),
});
export type TenantTickets = z.infer<typeof tenantTicketsSchema>;
