import * as z from 'zod/mini';

/**
 * Why a text is not sent. NO_PORT: the tenant has no gateway (ORDER-44). TEMPLATE_NOT_APPROVED: the carrier has not approved the words.
 * NO_NUMBER: nobody knows where to. FIXED_LINE: it is no mobile (ORDER-42). OPTED_OUT: its owner wants none. RATE: he got many already.
 */
export const refusalSchema = z.enum([
  'NO_PORT',
  'TEMPLATE_NOT_APPROVED',
  'NO_NUMBER',
  'FIXED_LINE',
  'OPTED_OUT',
  'RATE',
]);
export type MessageRefusal = z.infer<typeof refusalSchema>;

/** Why a text was given up. GATEWAY_REFUSED: the gateway does not take this message. GATEWAY_AWAY: it was not to be had for three days. */
export const failureSchema = z.enum(['GATEWAY_REFUSED', 'GATEWAY_AWAY']);
