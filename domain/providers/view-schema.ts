import * as z from 'zod/mini';
import { instantSchema } from '../kernel/index.ts';
import { orderCategorySchema, providerOrderViewSchema } from '../orders/index.ts';
import { creditMarkSchema, providerSchema } from './schema.ts';

const { providerId, version, name, contactName, phone, categories, credit, standing, capacity } = providerSchema.shape;
const { area, hours, prices, documents, branches, workers, accounts, appliedAt } = providerSchema.shape;

/** A provider as a list shows it. */
export const providerLineSchema = z.object({
  ...{ providerId, version, name, contactName, phone, categories, credit, standing, capacity },
  /** Orders that it has in hand. */
  load: z.int(),
});

/** What speaks against an admission; `kind` of a document, `category` of a line. */
const admissionGapSchema = z.discriminatedUnion('what', [
  z.object({
    what: z.enum(['DOCUMENT_MISSING', 'DOCUMENT_UNCHECKED', 'DOCUMENT_REJECTED', 'DOCUMENT_EXPIRED']),
    kind: z.string(),
  }),
  z.object({ what: z.enum(['PRICE_MISSING', 'UNKNOWN_CATEGORY']), category: z.string() }),
]);

/** A provider as staff see it. Source: ORDER-45, ORDER-46. */
export const providerCardSchema = z.object({
  ...providerLineSchema.shape,
  ...{ area, hours, prices, documents, branches, workers, accounts, appliedAt },
  /** What still speaks against giving it orders. */
  gaps: z.array(admissionGapSchema),
  /** What moved its score, the latest first; at most a hundred. */
  marks: z.array(creditMarkSchema),
  /** What the asking person may do now. */
  deeds: z.array(z.string()),
});
export type ProviderCard = z.infer<typeof providerCardSchema>;

/** What a provider reads of itself, with whom it works for. Source: ORDER-46, ORDER-47, X-52. */
export const providerProfileSchema = z.object({
  ...z.omit(providerCardSchema, { gaps: true, deeds: true, accounts: true }).shape,
  /** Kinds of papers that it may hand in, those first that it needs. */
  paperKinds: z.array(z.string()),
  /** Titles of the business lines that it does. */
  lines: z.array(z.object({ category: z.string(), title: z.string() })),
  tenantName: z.string(),
  /** The credit letter of the month. */
  letter: z.array(z.string()),
});

/** A page of the portal: the views of `viewsOf`, and what waits for an answer. */
export const workOrderViewSchema = z.enum(['UNASSIGNED', 'IN_HAND', 'HANDLED', 'OVERDUE', 'OFFERED']);

const count = z.int().check(z.gte(0));

/** Lines of a provider's 分类统计, as an API answers them. */
export const classStatisticsSchema = z.object({
  category: z.string(),
  /** The business line's. */
  title: z.string(),
  views: z.object({ UNASSIGNED: count, IN_HAND: count, HANDLED: count, OVERDUE: count }),
  lost: count,
  feeFen: count,
  rating: z.string(),
  promise: z.object({ kept: count, broken: count, running: count, shown: z.string() }),
});

/** One order as its provider sees it. Source: ORDER-20, ORDER-47. */
export const workOrderCardSchema = z.object({
  now: instantSchema,
  /** Absent once it is no longer the provider's: declined, or taken away. */
  order: z.optional(providerOrderViewSchema),
  /** The business line with its form and items, for those who confirm the order. */
  category: z.optional(orderCategorySchema),
  /** Where the customer is rung, whole once the order is accepted. */
  callBack: z.optional(z.object({ number: z.string(), masked: z.boolean() })),
});
export type WorkOrderCard = z.infer<typeof workOrderCardSchema>;
