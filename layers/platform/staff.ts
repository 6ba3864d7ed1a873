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
});

const authorized = z.object({ requestContext: z.object({ authorizer: z.object({ claims: claimsSchema }) }) });

/** API Gateway flattens the groups of a token into one text: `lawyer,service` or `[lawyer service]`. */
const rolesIn = (groups: string | readonly string[]): readonly Role[] => {
  const words = typeof groups === 'string' ? groups.split(/[^a-z]+/) : groups;
  return roleSchema.options.filter((role) => words.includes(role));
};

/**
 * Who asks: from the claims that the authorizer verified, and from nothing that the client could set. Source: X-27.
 *
 * @returns NOT_SIGNED_IN without claims or with a user of another tenant's name, NOT_ALLOWED without one of `allowed`
 */
export const staffOf = (event: unknown, allowed: readonly Role[]): Outcome<Staff, 'NOT_SIGNED_IN' | 'NOT_ALLOWED'> => {
  const read = z.safeParse(authorized, event);
  if (!read.success) return refuse('NOT_SIGNED_IN');
  const claims = read.data.requestContext.authorizer.claims;
  const tenant = claims['custom:tenant'];
  const username = claims['cognito:username'];
  if (!username.startsWith(`${tenant}-`)) return refuse('NOT_SIGNED_IN');
  const roles = rolesIn(claims['cognito:groups'] ?? []);
  if (!allowed.some((role) => roles.includes(role))) return refuse('NOT_ALLOWED');
  return ok({ tenant, username, serviceNumber: username.slice(tenant.length + 1), roles });
};
