import * as z from 'zod/mini';
import { type Fen, feeSchema, type Instant, instantSchema, productIdSchema } from '../kernel/index.ts';
import { formValuesSchema, LONGEST_NAME, placeSchema, wishedSchema } from './demand-schema.ts';
import { assigneeSchema, completionSchema, providerIdSchema } from './dispatch-schema.ts';
import { orderChannelSchema, type paymentMethodSchema } from './schema.ts';

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
  wished: z.optional(wishedSchema),
  /** A mobile that the caller left for texts and calls (ORDER-42). */
  contactNumber: z.optional(z.string()),
});
export type RequestOrder = z.infer<typeof requestOrderSchema>;

const common = { orderId: z.uuid(), commandId: z.uuid(), version: z.int().check(z.gte(1)) };
/** Each deed may bring one; a row holds hundreds. */
const note = z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500)));

/** What has been said so far, in parts; an answer of the form that is empty takes the old one away. */
const told = {
  item: z.optional(z.string()),
  form: z.optional(formValuesSchema),
  place: z.optional(placeSchema),
};

/** The rest of ORDER-15; `NOW` is the second in which the command is carried out. */
const agreed = {
  /** As long as the row holds, or what was accepted could not be kept. */
  contactName: z.string().check(z.trim(), z.minLength(1), z.maxLength(LONGEST_NAME)),
  /** As dialled or read out; the row keeps it masked. */
  phone: z.string(),
  mode: short,
  serviceAt: z.union([z.literal('NOW'), instantSchema]),
  price: short,
  priceFen: z.optional(feeSchema),
};

const agreedParts = z.partial(z.object(agreed)).shape;

/** Everything that people can do to an order; `POST /orders/{orderId}/{deed}`. The path's last part is `deed`. */
export const orderDeedSchema = z.discriminatedUnion('deed', [
  /** A call to the customer; only one that reaches him stops the promise's clock. */
  z.object({ ...common, deed: z.literal('contact'), outcome: z.enum(['REACHED', 'NO_ANSWER']), note }),
  /** Writes down what is known so far; the rest is still to be asked. */
  z.object({ ...common, deed: z.literal('confirm'), ...told, wished: z.optional(wishedSchema), note }),
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
  z.object({
    ...{ ...common, deed: z.literal('modify'), ...told, ...agreedParts, note },
    /** `null`: there is no sum any more. */
    priceFen: z.optional(z.nullable(feeSchema)),
  }),
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
  /** The return visit's answer. */
  z.object({
    ...common,
    deed: z.literal('survey'),
    score: z.int().check(z.gte(1), z.lte(5)),
    text: z.optional(z.string().check(z.trim(), z.maxLength(500))),
  }),
  z.object({ ...common, deed: z.literal('close') }),
]);

/**
 * What only the system does: no route takes it, and its commands bear ids that nobody could send, those of an event or of a payment. So no
 * person's command can pass for one of these.
 */
interface SystemCommand {
  readonly orderId: string;
  readonly commandId: string;
  readonly version: number;
}

/** The provider may no longer be given orders; comes by event. */
interface Withdraw extends SystemCommand {
  readonly deed: 'withdraw';
  readonly providerId: string;
}

/** Money has come; `reference` is the payment's own id, `commandId` what `paymentCommand` makes of it. */
interface Pay extends SystemCommand {
  readonly deed: 'pay';
  readonly fen: Fen;
  readonly reference: string;
  /** When the customer paid, as the gateway says; now when it does not. */
  readonly at?: Instant;
  readonly method?: z.infer<typeof paymentMethodSchema> | undefined;
}

export type OrderDeed = z.infer<typeof orderDeedSchema> | Withdraw | Pay;
export type DeedName = OrderDeed['deed'];
