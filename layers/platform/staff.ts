import * as z from 'zod/mini';
import { type Outcome, ok, refuse, roleSchema, type TenantId, tenantIdSchema } from '#domain/kernel';
import type { Role } from '#functions/define';

/** The person behind a request, as the verified token names them. */
export interface Staff {
  readonly tenant: TenantId;
  /** `gx-016` */
  readonly username: string;
  /** `016`, what the agent states to callers (LEGAL-33). */
  readonly serviceNumber: string;
  readonly roles: readonly Role[];
}

const claimsSchema = z.object({
  'custom:tenant': tenantIdSchema,
  'cognito:username': z.string(),
  'cognito:groups': z.optional(z.union([z.string(), z.array(z.string())])),
  /** Only somebody of a provider's has one. */
  'custom:provider': z.optional(z.string()),
});
export type Claims = z.infer<typeof claimsSchema>;

const authorized = z.object({ requestContext: z.object({ authorizer: z.object({ claims: claimsSchema }) }) });

/** The claims that the authorizer verified; undefined without them, or with a user of another tenant's name. */
export const claimsOf = (event: unknown): Claims | undefined => {
  const read = z.safeParse(authorized, event);
  if (!read.success) return undefined;
  const { claims } = read.data.requestContext.authorizer;
  return claims['cognito:username'].startsWith(`${claims['custom:tenant']}-`) ? claims : undefined;
};

/** API Gateway flattens the groups of a token into one text: `lawyer,service` or `[lawyer service]`. */
export const groupsIn = ({ 'cognito:groups': groups = [] }: Claims): readonly string[] =>
  (typeof groups === 'string' ? groups.split(/[^a-z]+/) : groups).filter((word) => word !== '');

/** Whether a token belongs to somebody of a provider's, who is no staff, whatever else it says. */
export const isOfProvider = (claims: Claims): boolean =>
  claims['custom:provider'] !== undefined || groupsIn(claims).includes('provider');

/**
 * Who asks: from the claims that the authorizer verified, and from nothing that the client could set. Source: X-27.
 *
 * @returns NOT_SIGNED_IN without claims or with a user of another tenant's name, NOT_ALLOWED without one of `allowed`
 */
export const staffOf = (event: unknown, allowed: readonly Role[]): Outcome<Staff, 'NOT_SIGNED_IN' | 'NOT_ALLOWED'> => {
  const claims = claimsOf(event);
  if (!claims) return refuse('NOT_SIGNED_IN');
  const { 'custom:tenant': tenant, 'cognito:username': username } = claims;
  const groups = groupsIn(claims);
  const roles = isOfProvider(claims) ? [] : roleSchema.options.filter((role) => groups.includes(role));
  if (!allowed.some((role) => roles.includes(role))) return refuse('NOT_ALLOWED');
  return ok({ tenant, username, serviceNumber: username.slice(tenant.length + 1), roles });
};
