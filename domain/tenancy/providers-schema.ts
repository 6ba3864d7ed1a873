import * as z from 'zod/mini';
import { contractProviderSchema, providerStandardSchema } from '../providers/index.ts';

/** A login of its people; `p` keeps it apart from service numbers. */
const accountSchema = z.strictObject({
  login: z.string().check(z.regex(/^p\d{3,5}$/, 'p and three digits or more, p901')),
  name: z.string().check(z.minLength(1), z.maxLength(64)),
});

/** A merchant by contract (合作商家), there from the start. */
const listedProviderSchema = z.strictObject({
  ...contractProviderSchema.shape,
  /** Who signs in to the portal for it; the provider of an account never changes. */
  accounts: z._default(z.array(accountSchema), []),
});

/** What a tenant decides about those who carry out its orders. Source: ORDER-45 to ORDER-47. */
export const providersFileSchema = z.strictObject({
  standard: z.optional(providerStandardSchema),
  list: z._default(z.array(listedProviderSchema), []),
});
