import * as z from 'zod/mini';

/** A tenant: `gx`. Letters and digits only, because `.` and `-` separate it from what follows in names of tables and users. */
export const tenantIdSchema = z.string().check(z.regex(/^[a-z][a-z0-9]{1,15}$/));
export type TenantId = z.infer<typeof tenantIdSchema>;

/** A hotline product: `legal-hotline`, the name of its folder in services/. */
export const productIdSchema = z.string().check(z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/), z.maxLength(32));
export type ProductId = z.infer<typeof productIdSchema>;

/** A fixed or mobile line without its number: 16 bytes of HMAC-SHA-256 in hex. */
export const lineMacSchema = z.string().check(z.regex(/^[0-9a-f]{32}$/));
export type LineMac = z.infer<typeof lineMacSchema>;

/** The names that the two routes to a call have: a person keys a short code, Connect sees the number behind it. */
export const entrySchema = z.enum(['hotline', 'lawyer', 'service']);
export type Entry = z.infer<typeof entrySchema>;

/**
 * What a member of staff may do; a Cognito group and a Connect security profile carry the same word. `specialist` is a 专席,
 * complaints among them, `manager` the 区域负责人, `support` the second line of 客服技术支持.
 */
export const roleSchema = z.enum(['lawyer', 'service', 'specialist', 'manager', 'support', 'supervisor', 'admin']);
export type Role = z.infer<typeof roleSchema>;

/** The number a lawyer or service agent states to the caller: `016` (LEGAL-33). */
export const serviceNumberSchema = z.string().check(z.regex(/^\d{3,4}$/));
