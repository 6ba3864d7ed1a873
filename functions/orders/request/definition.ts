import * as z from 'zod/mini';
import { orderViewSchema, requestOrderSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/**
 * A member of staff records what a caller wants; the id of the command becomes the order's, so a repetition finds it. Line and product are
 * those of the contact. A place needs no point: without one the order waits for a person. What is wrong in the form is answered field by
 * field. Source: ORDER-10, ORDER-12, ORDER-13, ORDER-16, ORDER-30, X-37.
 */
export const requestOrder = defineFunction({
  name: 'request-order',
  summary: 'Records a request and starts its promise',
  trigger: { kind: 'api', method: 'POST', path: '/orders', roles: ['service', 'specialist', 'supervisor'] },
  input: requestOrderSchema,
  output: orderViewSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the form stays filled in on the screen and can be sent again; nothing is recorded twice',
});
