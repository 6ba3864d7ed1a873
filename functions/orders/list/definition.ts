import * as z from 'zod/mini';
import { instantSchema, productIdSchema } from '#domain/kernel';
import { orderLineSchema, providerNamesSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/**
 * `desk` what waits for a person, `open` all that is still to be served, `overdue` those of them whose promise was broken: what is due first
 * stands first. `done` what is served and not closed yet, `ended` what is closed, cancelled or terminated: the latest first.
 */
const orderListSchema = z.enum(['desk', 'open', 'overdue', 'done', 'ended']);
export type OrderList = z.infer<typeof orderListSchema>;

/** Source: ORDER-14, ORDER-19. */
export const listOrders = defineFunction({
  name: 'list-orders',
  summary: "A product's orders: the desk's, all that are open, the overdue, the finished, or those that are over",
  trigger: { kind: 'api', method: 'GET', path: '/orders', roles: ['service', 'specialist', 'supervisor'] },
  input: z.object({
    /** The tenant's first product with orders when absent. */
    product: z.optional(productIdSchema),
    list: orderListSchema,
    /** Of this business line alone. */
    category: z.optional(z.string().check(z.maxLength(32))),
    /** `next` of the page before. */
    after: z.optional(z.string().check(z.maxLength(1000))),
  }),
  output: z.object({
    now: instantSchema,
    orders: z.array(orderLineSchema),
    /** There are more than the two hundred, at most, that are listed; `next` leads on to them. */
    more: z.boolean(),
    next: z.optional(z.string()),
    providers: z.optional(providerNamesSchema),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; orders and promises are untouched',
});
