import * as z from 'zod/mini';
import { ticketViewSchema } from './view-schema.ts';

/** One ticket on the screen: its view, and how its customer is reached. */
export const ticketCardSchema = z.extend(ticketViewSchema, {
  /** The mobile that the caller left, or the line he rang from; masked for roles that need not ring back. */
  callBack: z.optional(z.object({ number: z.string(), masked: z.boolean() })),
});
export type TicketCard = z.infer<typeof ticketCardSchema>;
