import * as z from 'zod/mini';
import { weeklySchema } from '../calendar/index.ts';
import { feeSchema, instantSchema, localDateSchema } from '../kernel/index.ts';
import { orderPartySchema, pointSchema, providerIdSchema } from '../orders/index.ts';

const word = z.string().check(z.minLength(1), z.maxLength(64));
const shortName = z.string().check(z.minLength(1), z.maxLength(32));

/** Who did something, and when. */
const done = z.object({ at: instantSchema, by: orderPartySchema });

/** What a provider reads of a paper that is sent back. */
export const rejectionSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));

/** A paper that a provider hands in: seen by somebody, sent back, or waiting for either. Source: ORDER-45. */
export const documentSchema = z.object({
  /** As the standard calls it: `LICENCE`. */
  kind: word,
  number: word,
  /** The last day on which it is good; for ever when absent. */
  validUntil: z.optional(localDateSchema),
  /** Name of its picture, where one was handed in. */
  file: z.optional(z.string().check(z.maxLength(256))),
  checked: z.optional(done),
  /** Why it was sent back: it counts no more. */
  rejected: z.optional(z.extend(done, { reason: rejectionSchema })),
});
export type ProviderDocument = z.infer<typeof documentSchema>;

export const priceSchema = z.object({
  category: word,
  item: z.optional(word),
  /** 资费标准 in words. */
  price: z.string().check(z.minLength(1), z.maxLength(200)),
  priceFen: z.optional(feeSchema),
});

/** Where a provider works: a circle around its shop, and districts if it serves only some. */
export const areaSchema = z.object({
  point: pointSchema,
  radiusKm: z.number().check(z.gt(0), z.lte(200)),
  districts: z.optional(z.array(word).check(z.minLength(1), z.maxLength(50))),
});

/** 网点 */
export const branchSchema = z.object({
  branchId: providerIdSchema,
  name: shortName,
  address: z.optional(z.string().check(z.maxLength(100))),
  point: z.optional(pointSchema),
  open: z._default(z.boolean(), true),
});

/** 师傅 */
export const workerSchema = z.object({
  workerId: providerIdSchema,
  name: shortName,
  branchId: z.optional(providerIdSchema),
  onDuty: z._default(z.boolean(), true),
});

/** A login of a provider's people; `p` keeps it apart from the service numbers of staff. */
export const loginSchema = z.string().check(z.regex(/^p\d{3,5}$/, 'p and three digits or more, p901'));
export const accountNameSchema = z.string().check(z.minLength(1), z.maxLength(64));

/** Somebody who signs in to the portal for a provider. Source: ORDER-47. */
export const accountSchema = z.object({
  /** `p901` of the user `gx-p901`. */
  login: loginSchema,
  name: accountNameSchema,
  opened: done,
  /** It opens nothing any more. */
  closed: z.optional(done),
});
export type ProviderAccount = z.infer<typeof accountSchema>;

/** A provider is one row, and DynamoDB takes no row of more than 400 kB: what it can hold has an end everywhere. */
export const MOST_BRANCHES = 200;
export const MOST_WORKERS = 500;
export const MOST_ACCOUNTS = 20;
/** Pictures of papers: those in force, those that wait, and what was renewed in the years before. */
export const MOST_PAPERS = 60;
const MOST_PRICES = 50;
const MOST_INTERVALS = 6;

const hours = weeklySchema.check(
  z.refine(
    (weekly) => Object.values(weekly).every((day) => (day?.length ?? 0) <= MOST_INTERVALS),
    `at most ${MOST_INTERVALS} intervals a day`,
  ),
);

/** It is found by a row for each of them in each of its cells, all written at once. */
const MOST_CATEGORIES = 10;

/** What a provider says of itself, and may change. */
const particulars = {
  name: word,
  contactName: word,
  /** Its business number, which its customers are told (M-ORDER-3). */
  phone: z.string().check(z.regex(/^\+?[0-9][0-9 -]{4,19}$/)),
  categories: z.array(word).check(
    z.minLength(1),
    z.maxLength(MOST_CATEGORIES),
    z.refine((categories) => new Set(categories).size === categories.length, 'each category once'),
  ),
  area: areaSchema,
  hours,
  /** Orders that it can have in hand at a time. */
  capacity: z.int().check(z.gte(1), z.lte(1000)),
  prices: z.array(priceSchema).check(z.maxLength(MOST_PRICES)),
} as const;
export const particularsSchema = z.object(particulars);

/** Whether it may be given orders. Source: ORDER-45, ORDER-46. */
export const standingSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('APPLYING'), since: instantSchema }),
  z.object({ status: z.literal('APPROVED'), since: instantSchema }),
  /** CREDIT: the score fell below the floor; DECISION: somebody decided so. */
  z.object({
    status: z.literal('SUSPENDED'),
    since: instantSchema,
    reason: z.enum(['CREDIT', 'DECISION']),
    note: z.optional(z.string()),
  }),
  z.object({ status: z.literal('LEFT'), since: instantSchema }),
]);
export type ProviderStanding = z.infer<typeof standingSchema>;
export type ProviderStatus = ProviderStanding['status'];

/** A provider (服务商); the row `PROVIDER#<id>` | `STATE`. Source: ORDER-45 to ORDER-48. */
export const providerSchema = z.object({
  providerId: providerIdSchema,
  version: z.int().check(z.gte(1)),
  commandIds: z.array(z.string()),
  ...particulars,
  documents: z.array(documentSchema),
  branches: z.array(branchSchema),
  workers: z.array(workerSchema),
  accounts: z._default(z.array(accountSchema), []),
  /** 0 to 100; what moved it are marks, in rows of their own. */
  credit: z.int().check(z.gte(0), z.lte(100)),
  standing: standingSchema,
  appliedAt: instantSchema,
});
export type Provider = z.infer<typeof providerSchema>;

const { providerId, categories, area, capacity, credit, standing } = providerSchema.shape;

/** What the search must know of a provider: its row in a cell. Source: ORDER-18, ORDER-45, ORDER-46. */
export const filedProviderSchema = z.object({
  ...{ providerId, categories, area, hours, capacity, credit, standing },
  documents: z.array(z.pick(documentSchema, { kind: true, validUntil: true, checked: true })),
});
export type FiledProvider = z.infer<typeof filedProviderSchema>;

/** Why a score moved. Source: ORDER-34, ORDER-46, X-52. */
export const creditReasonSchema = z.enum(['LATE', 'DECLINED', 'TIMED_OUT', 'COMPLAINT', 'RATING', 'REINSTATED']);
export type CreditReason = z.infer<typeof creditReasonSchema>;

/** One movement of a provider's score; the row `PROVIDER#<id>` | `CREDIT#<markId>`, written once. */
export const creditMarkSchema = z.object({
  /** The id of the event that caused it, so that a repeated event marks nothing. */
  markId: z.string(),
  providerId: providerIdSchema,
  at: instantSchema,
  reason: creditReasonSchema,
  /** Of a rating. */
  score: z.optional(z.int().check(z.gte(1), z.lte(5))),
  /** Negative when it costs: by how much the score moved, which ends at 0 and at 100. */
  points: z.int(),
  /** The score afterwards. */
  credit: z.int().check(z.gte(0), z.lte(100)),
  /** Number of the order or ticket. */
  about: z.optional(z.string()),
  /** Why an order was declined. */
  note: z.optional(z.string()),
});
export type CreditMark = z.infer<typeof creditMarkSchema>;
