import * as z from 'zod/mini';
import { instantSchema } from '../kernel/index.ts';
import { clockNameSchema, ticketKindSchema } from './policy.ts';
import { partySchema, ticketStateSchema } from './schema.ts';

/** A ticket in a list: enough to choose it, and no words of a caller beyond their beginning. */
export const ticketLineSchema = z.object({
  ticketId: z.uuid(),
  /** TS202503040001 */
  number: z.string(),
  kind: ticketKindSchema,
  state: ticketStateSchema,
  version: z.int(),
  product: z.string(),
  category: z.optional(z.string()),
  /** How the content begins, at most 60 characters. */
  content: z.string(),
  owner: z.optional(partySchema),
  escalated: z.boolean(),
  openedAt: instantSchema,
  /** The clock that is due next, or that is late already; absent when nothing is promised now. */
  next: z.optional(z.object({ clock: clockNameSchema, due: instantSchema })),
  /** What the caller was promised, in the words to say; told beside his own call only. */
  sentence: z.optional(z.string()),
});
export type TicketLine = z.infer<typeof ticketLineSchema>;
