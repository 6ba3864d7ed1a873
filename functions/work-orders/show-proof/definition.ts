import * as z from 'zod/mini';
import { proofKeySchema, shownProofSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** Source: ORDER-25, ORDER-47. */
export const showWorkOrderProof = defineFunction({
  name: 'show-work-order-proof',
  summary: 'A picture of an order, for the provider that holds it',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/provider/orders/{orderId}/proofs/{key}',
    roles: ['provider'],
  },
  input: z.object({ orderId: z.uuid(), key: proofKeySchema }),
  output: shownProofSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the portal says that the picture cannot be shown; it is kept',
});
