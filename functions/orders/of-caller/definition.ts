import * as z from 'zod/mini';
import { instantSchema } from '#domain/kernel';
import { orderLineSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

const shortText = z.string().check(z.maxLength(64));

/** Beside the screen pop: what the caller has ordered and is still to be served. Source: ORDER-06, X-44. */
export const callerOrders = defineFunction({
  name: 'caller-orders',
  summary: "The open orders of a caller's line",
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/contacts/{contactId}/orders',
    roles: ['service', 'specialist', 'supervisor'],
  },
  input: z.object({
    contactId: shortText,
    /** Line from the contact's attributes; taken while the contact's own record has not arrived. */
    line: z.optional(shortText),
  }),
  output: z.object({
    now: instantSchema,
    /** The latest first. `sentence` is what the caller is told again. */
    orders: z.array(z.extend(orderLineSchema, { sentence: z.optional(z.string()) })),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the agent does not see what is open; the call and the orders are untouched',
});
