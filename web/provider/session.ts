import * as z from 'zod';
import { claimsIn } from '../shared/claims.ts';
import { readSession } from '../shared/session.ts';

const claimsSchema = z.object({ 'custom:provider': z.string() });

/** Who is signed in for a provider. */
export interface Signed {
  readonly username: string;
  readonly providerId: string;
}

/**
 * The provider that an ID token speaks for; undefined for staff. The page arranges itself by it, the API alone decides.
 *
 * @example
 * providerIn('eyJ….eyJjdXN0b206cHJvdmlkZXIiOiJhbnhpbiJ9.…') // 'anxin'
 */
export const providerIn = (token: string): string | undefined =>
  claimsSchema.safeParse(claimsIn(token)).data?.['custom:provider'];

/** NOBODY, somebody of the staff's (who has another page), or a provider's account. */
export const signedIn = (): 'NOBODY' | 'STAFF' | Signed => {
  const session = readSession();
  if (session === undefined) return 'NOBODY';
  const providerId = providerIn(session.idToken);
  return providerId === undefined ? 'STAFF' : { username: session.username, providerId };
};
