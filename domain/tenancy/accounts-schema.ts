import * as z from 'zod/mini';

const httpsAddress = z.string().check(z.regex(/^https:\/\/\S+$/, 'an https address'));

/**
 * The map that the tenant has an account with, speaking as Amap's web service does. Without it orders have addresses and no places. Its
 * points are GCJ-02, as on all Chinese maps, and so must be those of the providers. The key is put into the deployed secret, never into
 * a file. Source: ORDER-18, ambiguity 23.
 */
export const mapsFileSchema = z.strictObject({ url: httpsAddress });

/** Through whom the tenant's customers pay online; without it they pay in cash. Source: ORDER-27. */
export const paymentsFileSchema = z.strictObject({
  /** Name of the gateway, part of the address at which it reports to us. */
  gateway: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,30}$/, 'a name such as gx-pay')),
  /** Where the gateway takes refunds. */
  url: httpsAddress,
});
