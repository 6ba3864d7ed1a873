import * as z from 'zod/mini';
import { workOrderCardSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/** Source: ORDER-20, ORDER-47, X-22. */
export const showWorkOrder = defineFunction({
  name: 'show-work-order',
  summary: "One of the provider's orders; of the customer, before it is accepted, only where",
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/provider/orders/{orderId}',
    roles: ['provider'],
  },
  input: z.object({ orderId: z.uuid() }),
  output: workOrderCardSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the portal shows an error; the order and its clock are untouched',
});
