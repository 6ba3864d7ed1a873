import * as z from 'zod/mini';
import { productIdSchema } from '#domain/kernel';
import { orderCategorySchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** The business lines of a product with their items, fields and modes: what the form is drawn from. Source: ORDER-09, ORDER-16, ORDER-30. */
export const orderForm = defineFunction({
  name: 'order-form',
  summary: 'What can be ordered of a product, and what is asked for each',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/orders/form',
    roles: ['service', 'specialist', 'supervisor', 'admin'],
  },
  input: z.object({
    /** All of the tenant's products with orders when absent. */
    product: z.optional(productIdSchema),
  }),
  output: z.object({
    /** None for a tenant, or a product, without orders: pages ask at every call. */
    products: z.array(
      z.object({
        product: z.string(),
        productName: z.string(),
        /** Those that are switched off too; nothing can be ordered of them. */
        categories: z.array(orderCategorySchema),
      }),
    ),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'no new order can be filled in; orders and promises are untouched',
});
