import * as z from 'zod/mini';
import { instantSchema, lineMacSchema, productIdSchema } from '../kernel/index.ts';

const attemptSchema = z.object({ at: instantSchema, by: z.string() });

const fields = {
  callbackId: z.string().check(z.minLength(1)),
  version: z.int().check(z.gte(1)),
  product: productIdSchema,
  line: lineMacSchema,
  /** The call in which it was asked for. */
  contactId: z.string(),
  requestedAt: instantSchema,
  /** Calls that reached nobody. */
  attempts: z.array(attemptSchema),
  /** Ids of the commands that it has obeyed, the first first. */
  commandIds: z.array(z.string()),
} as const;

/** A caller's wish to be rung back, in one of its states; the row `CALLBACK#<id>` | `STATE`. Source: X-08, BANK-32. */
export const callbackSchema = z.discriminatedUnion('state', [
  /** On the agents' list. */
  z.object({ ...fields, state: z.literal('OFFERED'), dueAt: instantSchema }),
  /** Nobody was reached; on the list again from `dueAt` on. */
  z.object({ ...fields, state: z.literal('WAITING'), dueAt: instantSchema }),
  /** All redials reached nobody: a person decides what next. */
  z.object({ ...fields, state: z.literal('TASK'), dueAt: instantSchema }),
  z.object({
    ...fields,
    state: z.literal('CLOSED'),
    closedAt: instantSchema,
    /** REACHED: rung back. GOT_THROUGH: called again and was answered. DROPPED: a person gave it up. */
    how: z.enum(['REACHED', 'GOT_THROUGH', 'DROPPED']),
  }),
]);
export type Callback = z.infer<typeof callbackSchema>;
export type OpenCallback = Exclude<Callback, { state: 'CLOSED' }>;

/** Partition value of the agents' list of one product, in the index `list`. */
export const callbackListKey = (product: string): string => `CALLBACKS#${product}#OPEN`;

/** What an agent reports after ringing back. */
export const callbackOutcomeSchema = z.enum(['REACHED', 'UNREACHED', 'DROPPED']);
export type CallbackOutcome = z.infer<typeof callbackOutcomeSchema>;
