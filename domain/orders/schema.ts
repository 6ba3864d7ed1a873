import * as z from 'zod/mini';
import { feeSchema, instantSchema, lineMacSchema, productIdSchema, roleSchema } from '../kernel/index.ts';
import { orderRulesSchema } from './category.ts';
import { agreedSchema, formValuesSchema, placeSchema, wishedSchema } from './demand-schema.ts';
import { dispatchSchema, offerSchema, providerIdSchema } from './dispatch-schema.ts';

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

/** The customer's track. Source: F.2, ambiguity 16. */
export const confirmationSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('REQUESTED') }),
  z.object({ state: z.literal('CONFIRMING'), since: instantSchema }),
  z.object({ state: z.literal('CREATED'), at: instantSchema, agreed: agreedSchema }),
]);
export type Confirmation = z.infer<typeof confirmationSchema>;
export type ConfirmationState = Confirmation['state'];

/** 翼支付, 微信支付. Source: ORDER-27, ORDER-49. */
export const paymentMethodSchema = z.enum(['BESTPAY', 'WECHAT']);

const paid = { fen: feeSchema, at: instantSchema };
/** `reference` is the payment's own id; `method` is absent where the gateway did not say. */
const paidOnline = { ...paid, reference: z.string(), method: z.optional(paymentMethodSchema) };
/** Apart from the state, since money may come before the service or after it. Source: ORDER-27, F.2. */
export const paymentSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('NONE') }),
  z.object({ state: z.literal('ONLINE_PENDING'), fen: feeSchema }),
  z.object({ state: z.literal('ONLINE_PAID'), ...paidOnline }),
  z.object({ state: z.literal('CASH'), ...paid }),
  /** All of it went back, or what was above the fee. */
  z.object({ state: z.literal('REFUNDED'), ...paidOnline, refundedFen: feeSchema }),
]);
export type Payment = z.infer<typeof paymentSchema>;

/** What is to become of an agreed order, in parts. */
export const orderChangesSchema = z.object({
  item: z.optional(z.string()),
  place: z.optional(placeSchema),
  form: z.optional(formValuesSchema),
  /** A sum that is `null` is taken away. */
  agreed: z.optional(z.partial(z.extend(agreedSchema, { priceFen: z.nullable(feeSchema) }))),
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
  /** `cashFen` of the fee is still to be paid in cash, where less was paid online. */
  z.object({ state: z.literal('TERMINATED'), ...asked, feeFen: feeSchema, cashFen: z.optional(feeSchema) }),
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
  wished: z.optional(wishedSchema),
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
