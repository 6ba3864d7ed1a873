import * as z from 'zod/mini';
import { instantSchema, productIdSchema } from '#domain/kernel';
import { orderLineSchema, providerNamesSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** `desk` what waits for a person, `open` all that is not over, `overdue` those whose promise was broken. What is due first stands first. */
const orderListSchema = z.enum(['desk', 'open', 'overdue']);
export type OrderList = z.infer<typeof orderListSchema>;

/** Source: ORDER-14, ORDER-19. */
export const listOrders = defineFunction({
  name: 'list-orders',
  summary: "A product's orders: the desk's, all that are open, or the overdue",
  trigger: { kind: 'api', method: 'GET', path: '/orders', roles: ['service', 'specialist', 'supervisor'] },
  input: z.object({
    /** The tenant's first product with orders when absent. */
    product: z.optional(productIdSchema),
    list: orderListSchema,
  }),
  output: z.object({
    now: instantSchema,
    orders: z.array(orderLineSchema),
    /** There are more than the two hundred that are listed. */
    more: z.boolean(),
    providers: z.optional(providerNamesSchema),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; orders and promises are untouched',
});
