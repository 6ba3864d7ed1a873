import * as z from 'zod/mini';
import { proofKeySchema, shownProofSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** Source: ORDER-25. */
export const showOrderProof = defineFunction({
  name: 'show-order-proof',
  summary: "A picture of an order: the customer's signature, the receipt",
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/orders/{orderId}/proofs/{key}',
    roles: ['service', 'specialist', 'supervisor'],
  },
  input: z.object({ orderId: z.uuid(), key: proofKeySchema }),
  output: shownProofSchema,
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the page says that the picture cannot be shown; it is kept',
});
