import * as z from 'zod/mini';
import { rankedAssigneeSchema } from '#domain/dispatch';
import { providerIdSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** Before a person coordinates with the provider, or assigns somebody in its place. Source: ORDER-18, ORDER-21, ORDER-22. */
export const showOrderProvider = defineFunction({
  name: 'show-order-provider',
  summary: 'Who has an order or is being asked, where it is rung up, and whom it could send',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/orders/{orderId}/provider',
    roles: ['service', 'specialist', 'supervisor'],
  },
  input: z.object({ orderId: z.uuid() }),
  output: z.object({
    /** Absent while nobody has it or is asked. */
    provider: z.optional(
      z.object({ providerId: providerIdSchema, name: z.string(), contactName: z.string(), phone: z.string() }),
    ),
    /** Its branches and workers on duty, the fittest first; only once it has accepted. */
    assignees: z.array(rankedAssigneeSchema),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: "the provider's number has to be looked up in its own page; the order is untouched",
});
