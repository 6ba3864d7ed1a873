import * as z from 'zod/mini';
import { type Instant, tenantIdSchema } from '../kernel/index.ts';

/** With what an execution of a wake loop begins; it was read out of the tenant's journal, so the tenant can be trusted. */
export const wakeInputSchema = z.object({
  tenant: tenantIdSchema,
  /** `TICKET#<id>`: partition of its state and subject of its events. */
  subject: z.string().check(z.minLength(3)),
  /** Counts the lives of a subject: a reopened ticket gets an execution of its own. */
  generation: z.int().check(z.gte(1)),
});
export type WakeInput = z.infer<typeof wakeInputSchema>;

/** What the step *Assess* tells the loop: it is over, or sleep for this long unless the subject gets a version beyond this one. */
export const wakeAnswerSchema = z.object({
  done: z.boolean(),
  version: z.int().check(z.gte(1)),
  /** Whole seconds, at least one; of no meaning when it is over. */
  sleepSeconds: z.int().check(z.gte(1), z.lte(99_999_999)),
});
export type WakeAnswer = z.infer<typeof wakeAnswerSchema>;

/** However quiet a subject is, it is looked at every thirty days: an execution may live a year, and no timeout is the last word. */
const LONGEST_SLEEP_SECONDS = 30 * 86_400;

/**
 * For how many whole seconds to sleep until an instant: rounded up, so that nobody wakes too early, and at least one.
 *
 * @param wakeAt undefined when nothing is due any more unless something happens
 * @example sleepUntil(parseInstant('2025-03-05T02:00:00.500Z'), parseInstant('2025-03-05T01:59:58Z')) // 3
 */
export const sleepUntil = (wakeAt: Instant | undefined, now: Instant): number => {
  if (wakeAt === undefined) return LONGEST_SLEEP_SECONDS;
  return Math.min(LONGEST_SLEEP_SECONDS, Math.max(1, Math.ceil((wakeAt - now) / 1000)));
};
