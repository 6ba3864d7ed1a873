import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { orderLineSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/**
 * Whether an open page is still right: a page that asks every few seconds must not show a number each time, since each showing is
 * journalled. Source: ORDER-23, X-22, X-37.
 */
export const watchOrder = defineFunction({
  name: 'watch-order',
  summary: "An order's version, for a page that is open",
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/orders/{orderId}/version',
    roles: ['service', 'specialist', 'supervisor'],
  },
  input: z.object({ orderId: z.uuid() }),
  output: z.object({ now: instantSchema, version: orderLineSchema.shape.version }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'an open page may show an order as it was; whoever changes it then is told so',
});
