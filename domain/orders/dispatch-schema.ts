import * as z from 'zod/mini';
import { feeSchema, instantSchema } from '../kernel/index.ts';

/** A provider's id, and of one of its branches or workers. */
export const providerIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(64));

export const offerSchema = z.object({
  offerId: z.string(),
  providerId: providerIdSchema,
  at: instantSchema,
  /** The last second in which it can be accepted. */
  deadline: instantSchema,
  distanceM: z.optional(z.int().check(z.gte(0))),
  state: z.enum(['OPEN', 'ACCEPTED', 'DECLINED', 'TIMED_OUT', 'WITHDRAWN']),
  endedAt: z.optional(instantSchema),
  reason: z.optional(z.string()),
});
export type Offer = z.infer<typeof offerSchema>;

/** A branch (网点) or a worker (师傅) of the provider's. */
export const assigneeSchema = z
  .object({
    branchId: z.optional(providerIdSchema),
    workerId: z.optional(providerIdSchema),
    name: z.optional(z.string().check(z.maxLength(64))),
  })
  .check(
    z.refine(({ branchId, workerId }) => branchId !== undefined || workerId !== undefined, 'a branch or a worker'),
  );

/** How a picture came about. */
export const pictureKindSchema = z.enum(['PHOTO', 'E_SIGNATURE']);

/** A picture is kept in the store, and `key` names it; of an original on paper (`PAPER`), the desk writes down the number. Source: ORDER-25. */
export const proofSchema = z.object({
  kind: z.enum([...pictureKindSchema.options, 'PAPER']),
  key: z.string().check(z.minLength(1), z.maxLength(256)),
});

export const completionSchema = z.object({
  at: instantSchema,
  feeFen: feeSchema,
  receipt: z.optional(proofSchema),
  signature: proofSchema,
  /** Still to be paid in cash, where less was paid online. */
  cashFen: z.optional(feeSchema),
});

export const ratingSchema = z.object({
  at: instantSchema,
  score: z.int().check(z.gte(1), z.lte(5)),
  text: z.optional(z.string().check(z.maxLength(500))),
});

const held = { providerId: providerIdSchema, offerId: z.string(), acceptedAt: instantSchema };
const working = { ...held, assignee: z.optional(assigneeSchema) };
const finished = { ...working, startedAt: instantSchema, completion: completionSchema };

/** The provider's track. Source: F.2. */
export const dispatchSchema = z.discriminatedUnion('state', [
  /** Not to be offered yet, being offered to one after another, or in a person's hands. */
  z.object({ state: z.literal('UNDISPATCHED'), ladder: z.enum(['NOT_YET', 'SEARCHING', 'WITH_DESK']) }),
  z.object({ state: z.literal('OFFERED'), offerId: z.string() }),
  z.object({ state: z.literal('ACCEPTED'), ...held }),
  z.object({ state: z.literal('ASSIGNED'), ...held, assignee: assigneeSchema }),
  z.object({ state: z.literal('SCHEDULED'), ...working }),
  z.object({ state: z.literal('IN_SERVICE'), ...working, startedAt: instantSchema }),
  z.object({ state: z.literal('DONE'), ...finished }),
  z.object({ state: z.literal('SURVEYED'), ...finished, rating: ratingSchema }),
  z.object({ state: z.literal('CLOSED'), ...finished, rating: z.optional(ratingSchema), closedAt: instantSchema }),
]);
export type Dispatch = z.infer<typeof dispatchSchema>;
export type DispatchState = Dispatch['state'];
