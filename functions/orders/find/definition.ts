import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { orderLineSchema, providerNamesSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** Who rings about an order has its number from the text, or is known by a telephone. Source: ORDER-20, ORDER-21, ORDER-22. */
export const findOrders = defineFunction({
  name: 'find-orders',
  summary: 'Orders by their number, or by the telephone that ordered them, also when they are over',
  trigger: { kind: 'api', method: 'GET', path: '/orders/matching', roles: ['service', 'specialist', 'supervisor'] },
  input: z.object({
    /** `DD202503040001`, also without its letters, or a telephone number as people write it. */
    text: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  }),
  output: z.object({
    now: instantSchema,
    /** The latest first; fifty at most. */
    orders: z.array(orderLineSchema),
    providers: z.optional(providerNamesSchema),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the order has to be looked for in the lists; it is untouched',
});
