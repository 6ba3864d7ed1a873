import * as z from 'zod/mini';
import { feeSchema, instantSchema, productIdSchema } from '../kernel/index.ts';
import {
  assigneeSchema,
  completionSchema,
  formValuesSchema,
  orderChannelSchema,
  placeSchema,
  providerIdSchema,
} from './schema.ts';

const written = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));
const short = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

/** What requests an order; `POST /orders`. A caller's callback request may hold no more than the category. Source: ORDER-12, ORDER-16. */
export const requestOrderSchema = z.object({
  commandId: z.uuid(),
  product: z.optional(productIdSchema),
  category: z.string(),
  item: z.optional(z.string()),
  channel: orderChannelSchema,
  contactId: z.optional(z.string().check(z.maxLength(256))),
  demand: z.optional(written),
  form: z.optional(formValuesSchema),
  place: z.optional(placeSchema),
  /** A mobile that the caller left for texts and calls (ORDER-42). */
  contactNumber: z.optional(z.string()),
});
export type RequestOrder = z.infer<typeof requestOrderSchema>;

const common = { orderId: z.uuid(), commandId: z.uuid(), version: z.int().check(z.gte(1)) };
/** Each deed may bring one; a row holds hundreds. */
const note = z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500)));

/** What has been said so far, in parts. */
const told = {
  item: z.optional(z.string()),
  form: z.optional(formValuesSchema),
  place: z.optional(placeSchema),
};

/** The rest of ORDER-15; `NOW` is the second in which the command is carried out. */
const agreed = {
  contactName: short,
  /** As dialled or read out; the row keeps it masked. */
  phone: z.string(),
  mode: short,
  serviceAt: z.union([z.literal('NOW'), instantSchema]),
  price: short,
  priceFen: z.optional(feeSchema),
};

const agreedParts = z.partial(z.object(agreed)).shape;

/** Everything that can be done to an order; `POST /orders/{orderId}/{deed}`. The path's last part is `deed`. */
export const orderDeedSchema = z.discriminatedUnion('deed', [
  /** A call to the customer; only one that reaches him stops the promise's clock. */
  z.object({ ...common, deed: z.literal('contact'), outcome: z.enum(['REACHED', 'NO_ANSWER']), note }),
  /** Writes down what is known so far; the rest is still to be asked. */
  z.object({ ...common, deed: z.literal('confirm'), ...told, note }),
  /** The customer has agreed to everything (ORDER-15); what is missing is named in the refusal. */
  z.object({ ...common, deed: z.literal('create'), ...told, ...agreedParts, note }),
  /** A person picks the provider. */
  z.object({
    ...common,
    deed: z.literal('offer'),
    providerId: providerIdSchema,
    distanceM: z.optional(z.int().check(z.gte(0))),
    note,
  }),
  /** Takes it from whoever has it and looks for the next. */
  z.object({ ...common, deed: z.literal('redispatch'), note }),
  z.object({ ...common, deed: z.literal('accept'), offerId: z.string() }),
  /** With its reason; an accepted order may be given back before the service. */
  z.object({ ...common, deed: z.literal('decline'), offerId: z.string(), reason: short }),
  /** The provider may no longer be given orders; comes by event. */
  z.object({ ...common, commandId: z.string(), deed: z.literal('withdraw'), providerId: providerIdSchema }),
  z.object({ ...common, deed: z.literal('assign'), assignee: assigneeSchema }),
  /** Time and place are confirmed once more with the customer (ORDER-24). */
  z.object({ ...common, deed: z.literal('schedule'), serviceAt: agreed.serviceAt, note }),
  z.object({ ...common, deed: z.literal('start') }),
  /** Fee and the customer's signature (ORDER-25, ORDER-26). */
  z.object({
    ...common,
    deed: z.literal('complete'),
    feeFen: feeSchema,
    signature: completionSchema.shape.signature,
    receipt: completionSchema.shape.receipt,
    /** How the fee is paid where nothing was paid online yet. */
    paidBy: z.optional(z.enum(['CASH', 'ONLINE'])),
    note,
  }),
  z.object({ ...common, deed: z.literal('modify'), ...told, ...agreedParts, note }),
  /** The provider's answer to a change asked of it, or to stopping; the latter is agreed to with the fee for the work done. */
  z.object({
    ...common,
    deed: z.literal('answer-change'),
    accepted: z.boolean(),
    feeFen: z.optional(feeSchema),
    note,
  }),
  z.object({ ...common, deed: z.literal('cancel'), reason: z.optional(short) }),
  z.object({ ...common, deed: z.literal('terminate'), feeFen: feeSchema, note }),
  z.object({ ...common, deed: z.literal('urge') }),
  z.object({ ...common, deed: z.literal('ask-payment'), fen: feeSchema }),
  /** Money has come; `reference` is the payment's own id, `commandId` what {@link paymentCommand} makes of it. */
  z.object({ ...common, commandId: z.string(), deed: z.literal('pay'), fen: feeSchema, reference: z.string() }),
  /** The return visit's answer; `commandId` may be the id of the event that told it. */
  z.object({
    ...common,
    commandId: z.string(),
    deed: z.literal('survey'),
    score: z.int().check(z.gte(1), z.lte(5)),
    text: z.optional(z.string().check(z.trim(), z.maxLength(500))),
  }),
  z.object({ ...common, commandId: z.string(), deed: z.literal('close') }),
]);
export type OrderDeed = z.infer<typeof orderDeedSchema>;
export type DeedName = OrderDeed['deed'];
