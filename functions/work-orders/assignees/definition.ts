import * as z from 'zod/mini';
import { rankedAssigneeSchema } from '#domain/dispatch';
import { defineFunction } from '#functions/define';

/** Source: ORDER-18, ORDER-47. */
export const workOrderAssignees = defineFunction({
  name: 'work-order-assignees',
  summary: "The provider's branches and workers on duty, the fittest for an order first",
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/provider/orders/{orderId}/assignees',
    roles: ['provider'],
  },
  input: z.object({ orderId: z.uuid() }),
  output: z.object({ ranked: z.array(rankedAssigneeSchema) }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the portal lists nobody to assign; the order is untouched and can still be served',
});
