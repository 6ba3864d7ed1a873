import * as z from 'zod/mini';
import { orderCardSchema, orderDeedSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/**
 * Everything that staff do to an order, with the version that they have on the screen: who is second gets 409 with the version that is
 * stored, a repetition of the same command gets the order as it is. Which role may do what, and when, domain/orders decides.
 * Source: ORDER-14, ORDER-15, ORDER-18, ORDER-21..27, X-37, X-40.
 */
export const changeOrder = defineFunction({
  name: 'change-order',
  summary: 'Contacts, creates, offers, schedules, completes, changes, cancels or urges an order',
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/orders/{orderId}/{deed}',
    roles: ['service', 'specialist', 'supervisor'],
  },
  input: orderDeedSchema,
  output: orderCardSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'what was written stays on the screen and can be sent again; nothing is done twice',
});
