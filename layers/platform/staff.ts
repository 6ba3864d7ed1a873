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
  /** Those of his roles that the route admits: in no other may he do anything there. */
  readonly roles: readonly [Role, ...Role[]];
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
 * @param allowed the roles that may ask
 * @returns the person in those of his roles; NOT_SIGNED_IN without claims or with a user of another tenant's name, NOT_ALLOWED without one of `allowed`
 */
export const staffOf = (event: unknown, allowed: readonly Role[]): Outcome<Staff, 'NOT_SIGNED_IN' | 'NOT_ALLOWED'> => {
  const claims = claimsOf(event);
  if (!claims) return refuse('NOT_SIGNED_IN');
  const { 'custom:tenant': tenant, 'cognito:username': username } = claims;
  const groups = groupsIn(claims);
  const isHis = (role: Role): boolean => groups.includes(role) && allowed.includes(role);
  const [role, ...others] = isOfProvider(claims) ? [] : roleSchema.options.filter(isHis);
  if (role === undefined) return refuse('NOT_ALLOWED');
  return ok({ tenant, username, serviceNumber: username.slice(tenant.length + 1), roles: [role, ...others] });
};

/**
 * The person as rows and events name him: of several roles, in one in which he may do it.
 *
 * @example partyOf({ roles: ['service', 'supervisor'], serviceNumber: '201', … }, (role) => role === 'supervisor') // { role: 'supervisor', staff: '201' }
 */
export const partyOf = ({ roles, serviceNumber }: Pick<Staff, 'roles' | 'serviceNumber'>, may = (_: Role) => true) => ({
  role: roles.find(may) ?? roles[0],
  staff: serviceNumber,
});
