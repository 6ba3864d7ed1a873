import * as z from 'zod/mini';
import { feeSchema, instantSchema } from '#domain/kernel';
import { paymentMethodSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** Money has come for an order; a notice that comes twice is one payment. Source: ORDER-27, story 13, X-37. */
export const receivePayment = defineFunction({
  name: 'receive-payment',
  summary: 'Writes down that an order was paid online, as the payment gateway reports',
  trigger: { kind: 'webhook', method: 'POST', path: '/webhooks/payments/{gateway}' },
  input: z.object({
    /** The payment's own id at the gateway; refunds name it. */
    paymentId: z.string().check(z.regex(/^[\w.:-]{1,64}$/)),
    /** What the payment is for, as it was told to the gateway. */
    orderId: z.uuid(),
    fen: feeSchema.check(z.gte(1)),
    /** When the customer paid. */
    at: instantSchema,
    method: z.optional(paymentMethodSchema),
  }),
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'an order looks unpaid until the gateway reports again; no money is lost',
});
