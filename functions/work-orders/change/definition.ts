import * as z from 'zod/mini';
import { orderDeedSchema } from '#domain/orders';
import { workOrderCardSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/**
 * Everything that a provider does to an order, with the version that it has on the screen; another's order is not found. What may be done,
 * and when, domain/orders decides. Source: ORDER-15, ORDER-18, ORDER-24 to ORDER-26, ORDER-47, X-37.
 */
export const changeWorkOrder = defineFunction({
  name: 'change-work-order',
  summary: 'Accepts, declines, confirms, assigns, schedules, starts or completes an order',
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/provider/orders/{orderId}/{deed}',
    roles: ['provider'],
  },
  input: orderDeedSchema,
  output: workOrderCardSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'what was filled in stays on the screen and can be sent again; nothing is done twice',
});
