import * as z from 'zod/mini';
import { publishedEventSchema } from '#domain/kernel';
import { defineFunction } from '#functions/define';

/** The answer to a finished order's return visit becomes the order's rating, once. Source: ORDER-37, ORDER-40, ORDER-46, X-37. */
export const takeRating = defineFunction({
  name: 'take-rating',
  summary: "Writes a customer's score into the order that he was asked about",
  trigger: {
    kind: 'event',
    bus: 'product',
    pattern: { source: ['hutong.journal'], 'detail-type': ['visit.answered'] },
  },
  input: publishedEventSchema,
  output: z.object({}),
  settings: z.object({ DIRECTORY_TABLE: z.string(), TENANT_DATA_ROLE_ARN: z.string() }),
  access: ['directory:read', 'tenant-data'],
  timeout: 'PT15S',
  whenItFails: "a score moves its provider's credit late; the visit has it all the same",
});
