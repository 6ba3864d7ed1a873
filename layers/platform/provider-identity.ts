import * as z from 'zod/mini';
import { type Outcome, ok, refuse, type TenantId } from '#domain/kernel';
import { type OrderParty, providerIdSchema } from '#domain/orders';
import { claimsOf, groupsIn } from './staff.ts';

/** Somebody of a provider's behind a request, as the verified token names them. Source: ORDER-47. */
export interface ProviderPerson {
  readonly tenant: TenantId;
  readonly providerId: string;
  /** `gx-p901` */
  readonly username: string;
}

/**
 * Who asks on a route of the portal; a member of staff has no business there. Source: ORDER-47, X-27.
 *
 * @returns NOT_SIGNED_IN without claims or with a user of another tenant's name, NOT_ALLOWED for whoever is of no provider
 */
export const providerPersonOf = (event: unknown): Outcome<ProviderPerson, 'NOT_SIGNED_IN' | 'NOT_ALLOWED'> => {
  const claims = claimsOf(event);
  if (!claims) return refuse('NOT_SIGNED_IN');
  const providerId = z.safeParse(providerIdSchema, claims['custom:provider']);
  const isOnlyThat = groupsIn(claims).join() === 'provider';
  if (!providerId.success || !isOnlyThat) return refuse('NOT_ALLOWED');
  const { 'custom:tenant': tenant, 'cognito:username': username } = claims;
  return ok({ tenant, username, providerId: providerId.data });
};

/** The person as orders name them: `p901` of `anxin`. */
export const partyOfProvider = ({ tenant, providerId, username }: ProviderPerson): OrderParty => ({
  ...{ role: 'provider', providerId, staff: username.slice(tenant.length + 1) },
});
