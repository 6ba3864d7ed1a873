import * as z from 'zod/mini';
import { instantSchema } from '../kernel/index.ts';
import { agreedSchema } from './demand-schema.ts';
import { assigneeSchema, completionSchema, providerIdSchema, ratingSchema } from './dispatch-schema.ts';
import { deskReasonSchema, orderFields } from './schema.ts';

/** Why the order stands in the desk's list; a customer who urges is waited for until somebody has reached him. */
const desk = z.optional(z.object({ why: z.enum([...deskReasonSchema.options, 'URGED']), at: instantSchema }));

const stageSchema = z.enum([
  'UNDISPATCHED',
  'OFFERED',
  'ACCEPTED',
  'ASSIGNED',
  'SCHEDULED',
  'IN_SERVICE',
  'DONE',
  'SURVEYED',
  'CLOSED',
  'CANCELLED',
  'TERMINATED',
]);

const { orderId, number, version, product, category, title, item, track, channel, requestedAt, promise } = orderFields;
const { demand, form, place, wished, overdue, request, payment, end, offers, contacts, timeline } = orderFields;

/** An order as a list shows it. */
export const orderLineSchema = z.object({
  ...{ orderId, number, version, product, category, title, channel, requestedAt, promise, overdue, desk },
  confirmation: z.enum(['REQUESTED', 'CONFIRMING', 'CREATED']),
  stage: stageSchema,
  /** Has it or is being asked. */
  providerId: z.optional(providerIdSchema),
  serviceAt: z.optional(instantSchema),
  /** The first call that reached the customer; it stopped the promise's clock. */
  contactedAt: z.optional(instantSchema),
  /** How often the customer has urged. */
  urged: z.int(),
});
export type OrderLine = z.infer<typeof orderLineSchema>;

/** Who broke the promise is no other provider's business. */
const overdueSince = z.optional(z.object({ at: instantSchema }));

/** An order as a list of its provider shows it. Source: ORDER-47. */
export const providerOrderLineSchema = z.object({
  ...orderLineSchema.shape,
  overdue: overdueSince,
  /** Where it is to be done; before the provider has accepted, only the neighbourhood. */
  address: z.optional(z.string()),
  offerId: z.optional(z.string()),
  /** The last second in which the open offer can be accepted. */
  deadline: z.optional(instantSchema),
  distanceM: z.optional(z.int()),
});
export type ProviderOrderLine = z.infer<typeof providerOrderLineSchema>;

/** An order as an API answers it; for a provider, without what is not its business. */
export const orderViewSchema = z.object({
  ...orderLineSchema.shape,
  ...{ item, track, demand, form, place, wished, request, payment, end, offers, contacts, timeline },
  agreed: z.optional(agreedSchema),
  assignee: z.optional(assigneeSchema),
  completion: z.optional(completionSchema),
  rating: z.optional(ratingSchema),
  /** To be said aloud. */
  sentence: z.string(),
  /** What the asking person may do now. */
  deeds: z.array(z.string()),
});
export type OrderView = z.infer<typeof orderViewSchema>;

/** An order as its provider sees it. Source: ORDER-47. */
export const providerOrderViewSchema = z.extend(orderViewSchema, { overdue: overdueSince });
export type ProviderOrderView = z.infer<typeof providerOrderViewSchema>;

/** What the providers are called that have an order or were asked, by id. */
export const providerNamesSchema = z.record(z.string(), z.string());

/** An order as the person sees it who opens it. Source: X-22. */
export const orderCardSchema = z.object({
  order: orderViewSchema,
  /** Where the customer is rung back; whole only for those who ring. */
  callBack: z.optional(z.object({ number: z.string(), masked: z.boolean() })),
  providers: z.optional(providerNamesSchema),
});
export type OrderCard = z.infer<typeof orderCardSchema>;
