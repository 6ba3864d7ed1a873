import * as z from 'zod/mini';
import { feeSchema, instantSchema, lineMacSchema, productIdSchema, roleSchema } from '../kernel/index.ts';
import { orderRulesSchema } from './category.ts';

/** A provider's id, and of one of its branches or workers. */
export const providerIdSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(64));

const staff = z.optional(z.string().check(z.maxLength(64)));
/** Who did something: our staff, the customer himself, somebody of a provider's, or the clock. */
export const orderPartySchema = z.discriminatedUnion('role', [
  z.object({ role: roleSchema, staff }),
  z.object({ role: z.enum(['caller', 'system']), staff }),
  z.object({ role: z.literal('provider'), providerId: providerIdSchema, staff }),
]);
export type OrderParty = z.infer<typeof orderPartySchema>;
export type OrderActor = OrderParty['role'];

/** How an order came in. Source: ORDER-10. */
export const orderChannelSchema = z.enum(['PHONE', 'WECHAT', 'YIXIN', 'WEB']);
export type OrderChannel = z.infer<typeof orderChannelSchema>;

export const pointSchema = z.object({
  lat: z.number().check(z.gte(-90), z.lte(90)),
  lng: z.number().check(z.gte(-180), z.lte(180)),
});

/** Where the service is done; without a point, nobody could say who is near (ambiguity 23). */
export const placeSchema = z.object({
  address: z.string().check(z.minLength(1), z.maxLength(200)),
  point: z.optional(pointSchema),
});
export type Place = z.infer<typeof placeSchema>;

/** What a form holds: text, numbers, and times in ISO form. */
export const formValuesSchema = z.record(z.string(), z.union([z.string(), z.number()]));
export type FormValues = z.infer<typeof formValuesSchema>;

/** What must be agreed with the customer beside item, place and form. The number itself is sealed by the store. Source: ORDER-15. */
export const agreedSchema = z.object({
  contactName: z.string().check(z.minLength(1), z.maxLength(64)),
  phone: z.object({ kind: z.enum(['FIXED', 'MOBILE', 'SERVICE', 'FOREIGN']), masked: z.string() }),
  /** 服务方式 */
  mode: z.string(),
  serviceAt: instantSchema,
  /** 资费标准 in words. */
  price: z.string().check(z.minLength(1), z.maxLength(200)),
  priceFen: z.optional(feeSchema),
});
export type Agreed = z.infer<typeof agreedSchema>;

/** The customer's track. Source: F.2, ambiguity 16. */
export const confirmationSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('REQUESTED') }),
  z.object({ state: z.literal('CONFIRMING'), since: instantSchema }),
  z.object({ state: z.literal('CREATED'), at: instantSchema, agreed: agreedSchema }),
]);
export type Confirmation = z.infer<typeof confirmationSchema>;
export type ConfirmationState = Confirmation['state'];

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

/** Kept in the store; the row has only where. Source: ORDER-25. */
export const proofSchema = z.object({
  kind: z.enum(['PHOTO', 'E_SIGNATURE']),
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

const paid = { fen: feeSchema, at: instantSchema };
/** Apart from the state, since money may come before the service or after it. Source: ORDER-27, F.2. */
export const paymentSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('NONE') }),
  z.object({ state: z.literal('ONLINE_PENDING'), fen: feeSchema }),
  /** `reference` is the payment's own id. */
  z.object({ state: z.literal('ONLINE_PAID'), ...paid, reference: z.string() }),
  z.object({ state: z.literal('CASH'), ...paid }),
  /** All of it went back, or what was above the fee. */
  z.object({ state: z.literal('REFUNDED'), ...paid, reference: z.string(), refundedFen: feeSchema }),
]);
export type Payment = z.infer<typeof paymentSchema>;

/** What is to become of an agreed order, in parts. */
export const orderChangesSchema = z.object({
  item: z.optional(z.string()),
  place: z.optional(placeSchema),
  form: z.optional(formValuesSchema),
  agreed: z.optional(z.partial(agreedSchema)),
});
export type OrderChanges = z.infer<typeof orderChangesSchema>;

const asked = { at: instantSchema, by: orderPartySchema };
/** Something only the provider can grant now: a change, or to stop. Source: ORDER-21, ORDER-22. */
export const changeRequestSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('CHANGE'), ...asked, changes: orderChangesSchema }),
  z.object({ what: z.literal('STOP'), ...asked }),
]);

export const deskReasonSchema = z.enum(['NOBODY_LEFT', 'NO_PLACE', 'SUSPENDED', 'UNANSWERED']);
export type DeskReason = z.infer<typeof deskReasonSchema>;

export const orderEndSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('CANCELLED'), ...asked, reason: z.optional(z.string()) }),
  z.object({ state: z.literal('TERMINATED'), ...asked, feeFen: feeSchema }),
]);

export type OrderEnd = z.infer<typeof orderEndSchema>;

/** One line of what happened, for people; it may hold a caller's words and stays in the records. */
export const orderTimelineSchema = z.object({
  at: instantSchema,
  /** The journal event's type: `order.accepted`. */
  type: z.string(),
  by: z.optional(orderPartySchema),
  text: z.string(),
});

export const orderFields = {
  /** The id of the command that requested it, so that its repetition finds it. */
  orderId: z.uuid(),
  /** `DD202503040001` */
  number: z.string(),
  version: z.int().check(z.gte(1)),
  /** Commands that have been carried out: the latest, and every payment. */
  commandIds: z.array(z.string()),
  product: productIdSchema,
  category: z.string(),
  /** What is spoken of: the item's title where one is chosen, else the category's. */
  title: z.string(),
  item: z.optional(z.string()),
  /** Who confirms: our desk first, or the provider that takes the request. */
  track: z.enum(['DESK', 'PROVIDER']),
  channel: orderChannelSchema,
  line: z.optional(lineMacSchema),
  contactId: z.optional(z.string()),
  requestedAt: instantSchema,
  requestedBy: orderPartySchema,
  rules: orderRulesSchema,
  /** Runs from the request or, outside hours, from the next opening; kept up to and in the second `due`. */
  promise: z.object({ startsAt: instantSchema, due: instantSchema }),
  /** In the caller's own words. */
  demand: z.optional(z.string()),
  form: formValuesSchema,
  place: z.optional(placeSchema),
  confirmation: confirmationSchema,
  dispatch: dispatchSchema,
  /** Which of the rules' radii is being searched. */
  radiusStep: z.int().check(z.gte(0)),
  offers: z.array(offerSchema),
  /** Offers that are no longer kept: how many, and who was asked. */
  earlierOffers: z.optional(z.object({ count: z.int(), providerIds: z.array(providerIdSchema) })),
  contacts: z.array(z.object({ at: instantSchema, by: orderPartySchema, outcome: z.enum(['REACHED', 'NO_ANSWER']) })),
  urges: z.array(z.object({ at: instantSchema, by: orderPartySchema })),
  /** So many more, before those. */
  earlierUrges: z.optional(z.int()),
  request: z.optional(changeRequestSchema),
  /** A person is asked to see to it. */
  desk: z.optional(z.object({ why: deskReasonSchema, at: instantSchema })),
  /** 超时订单: set once, stays; `providerId` had accepted and not phoned. */
  overdue: z.optional(z.object({ at: instantSchema, providerId: z.optional(providerIdSchema) })),
  payment: paymentSchema,
  end: z.optional(orderEndSchema),
  timeline: z.array(orderTimelineSchema),
} as const;

/** An order; the row `ORDER#<id>` | `STATE`. Source: F.2, ORDER-09 to ORDER-30. */
export const orderSchema = z.object(orderFields).check(
  z.refine(
    ({ confirmation, item, place }) => confirmation.state !== 'CREATED' || (item !== undefined && place !== undefined),
    {
      error: 'created only with item and place (ORDER-15)',
      path: ['confirmation'],
    },
  ),
  z.refine(
    ({ dispatch, offers }) => {
      const open = offers.filter(({ state }) => state === 'OPEN').map(({ offerId }) => offerId);
      return dispatch.state === 'OFFERED' ? open.join() === dispatch.offerId : open.length === 0;
    },
    { error: 'one open offer while offered, none otherwise', path: ['offers'] },
  ),
  z.refine(({ end, dispatch }) => end === undefined || !['DONE', 'SURVEYED', 'CLOSED'].includes(dispatch.state), {
    error: 'no other end for what is done',
    path: ['end'],
  }),
);
export type Order = z.infer<typeof orderSchema>;
