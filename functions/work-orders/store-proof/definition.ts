import * as z from 'zod/mini';
import { pictureKindSchema, pictureTypeSchema, proofKeySchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

/** The same picture twice is kept once. Source: ORDER-25, X-37. */
export const storeProof = defineFunction({
  name: 'store-proof',
  summary: "Keeps a picture of an order that the provider holds: the customer's signature, the receipt",
  trigger: {
    kind: 'api',
    method: 'POST',
    path: '/provider/orders/{orderId}/proofs',
    roles: ['provider'],
  },
  input: z.object({
    orderId: z.uuid(),
    commandId: z.uuid(),
    kind: pictureKindSchema,
    contentType: pictureTypeSchema,
    /** Base64; at most 300 kB of picture. */
    data: z.string().check(z.minLength(1)),
  }),
  output: z.object({ key: proofKeySchema }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'the portal keeps the picture on the screen and sends it again; the order cannot be completed before',
});
