import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { orderCardSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** Source: ORDER-20, ORDER-23, X-22, X-51. */
export const showOrder = defineFunction({
  name: 'show-order',
  summary:
    'One order: what was asked and agreed, who was offered it, what may be done now, where the customer is rung back',
  trigger: { kind: 'api', method: 'GET', path: '/orders/{orderId}', roles: ['service', 'specialist', 'supervisor'] },
  input: z.object({ orderId: z.uuid() }),
  output: z.extend(orderCardSchema, { now: instantSchema }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page shows an error; the order and its promise are untouched',
});
