import * as z from 'zod/mini';
import { contractProviderSchema, providerStandardSchema } from '../providers/index.ts';

/** A merchant by contract (合作商家), there from the start. */
const listedProviderSchema = z.strictObject(contractProviderSchema.shape);

/** What a tenant decides about those who carry out its orders. Source: ORDER-45 to ORDER-47. */
export const providersFileSchema = z.strictObject({
  standard: z.optional(providerStandardSchema),
  list: z._default(z.array(listedProviderSchema), []),
});
