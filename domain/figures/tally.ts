import * as z from 'zod/mini';

/**
 * What is counted: orders, with the promise of 20 minutes (ORDER-14); tickets, with that of 24 hours (ORDER-34, ORDER-36); users with their
 * contacts and matters (ORDER-52).
 */
export const countedSchema = z.enum(['ORDER', 'TICKET', 'USER']);

/** What is counted together. Source: ORDER-51, ORDER-53. */
export const tallyPlaceSchema = z.object({
  counted: countedSchema,
  product: z.string(),
  /** The business line; absent for a ticket that is about no order. */
  category: z.optional(z.string()),
  /** Who had to phone; absent where that was the desk's, or nobody's yet. */
  providerId: z.optional(z.string()),
});
export type TallyPlace = z.infer<typeof tallyPlaceSchema>;

const count = z._default(z.int(), 0);
export const amountsSchema = z.object({
  kept: count,
  broken: count,
  requested: count,
  done: count,
  /** Cancelled or terminated. */
  ended: count,
  /** Lines that were heard of for the first time. */
  users: count,
  calls: count,
  complaints: count,
  consultations: count,
  others: count,
  /** Return visits that were answered, and their scores added up. */
  answers: count,
  scores: count,
});
export type Amounts = z.infer<typeof amountsSchema>;

/** A day's counts of one place. */
export const dayTallySchema = z.extend(tallyPlaceSchema, amountsSchema.shape);
export type DayTally = z.infer<typeof dayTallySchema>;

/** One thing to count, once. */
export interface Tally {
  /** `ORDER#<id>`: beside its rows it is written down that the thing has been counted. */
  readonly subject: string;
  /** The thing's name within its subject: `PROMISE`, `FIRST_RESPONSE#1`. */
  readonly once: string;
  /** The tenant's date on which it was decided. */
  readonly date: string;
  readonly place: TallyPlace;
  readonly what: keyof Amounts;
  /** 1 when absent. */
  readonly by?: number;
}
