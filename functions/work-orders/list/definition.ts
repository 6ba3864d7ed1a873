import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { providerOrderLineSchema } from '#domain/orders';
import { workOrderViewSchema } from '#domain/providers';
import { defineFunction } from '#functions/define';

/**
 * The provider's own orders by view, the next deadline first; `OFFERED` wait for its answer. Handled ones of the last thirty days are listed,
 * the latest first, even after they were closed; `OVERDUE` are those still to be served. Source: ORDER-19, ORDER-20, ORDER-47, story 16.
 */
export const listWorkOrders = defineFunction({
  name: 'list-work-orders',
  summary: 'The orders of one provider: unassigned, in hand, handled, overdue, offered',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/provider/orders',
    roles: ['provider'],
  },
  input: z.object({ view: workOrderViewSchema }),
  output: z.object({
    now: instantSchema,
    orders: z.array(
      z.extend(providerOrderLineSchema, {
        views: z.array(workOrderViewSchema),
      }),
    ),
    /** How many stand in each view. */
    counts: z.object({ UNASSIGNED: z.int(), IN_HAND: z.int(), HANDLED: z.int(), OVERDUE: z.int(), OFFERED: z.int() }),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the portal shows an error; orders and their clocks are untouched',
});
