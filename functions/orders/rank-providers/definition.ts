import * as z from 'zod/mini';
import { providerIdSchema } from '#domain/orders';
import { defineFunction } from '#functions/define';

const why = z.object({ zh: z.string(), en: z.string() });
const provider = { providerId: providerIdSchema, name: z.string(), why };

/** Before a person picks the provider himself: the same ranking as the ladder's, in the widest circle. Source: ORDER-18, ORDER-46. */
export const rankProviders = defineFunction({
  name: 'rank-providers',
  summary: 'Who could take an order, the best first, and who was passed over and why',
  trigger: {
    kind: 'api',
    method: 'GET',
    path: '/orders/{orderId}/providers',
    roles: ['service', 'specialist', 'supervisor'],
  },
  input: z.object({ orderId: z.uuid() }),
  output: z.object({
    /** Empty too when the order's place has no point yet. */
    ranked: z.array(
      z.object({
        ...provider,
        distanceM: z.int(),
        credit: z.int(),
        /** Orders in hand. */
        load: z.int(),
        /** Was asked for this order before. */
        asked: z.boolean(),
      }),
    ),
    passedOver: z.array(z.object({ ...provider, reason: z.string() })),
  }),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT10S',
  whenItFails: 'nobody can be picked by hand; the ladder goes on',
});
