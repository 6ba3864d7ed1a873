import { CognitoJwtVerifier } from 'aws-jwt-verify';
import { JwtExpiredError } from 'aws-jwt-verify/error';
import type { Claims } from './proxy-event.ts';

/** A public key of the user pool. */
export interface PoolKeys {
  readonly keys: readonly Readonly<Record<string, string>>[];
}

export type Authorized =
  | { readonly ok: true; readonly claims: Claims }
  | { readonly ok: false; readonly refusal: 'UNAUTHORIZED' | 'EXPIRED_TOKEN' };

/** Judges the Authorization header of one request. */
export type Authorizer = (header: string | undefined) => Authorized;

/** `Sat Mar 08 02:00:00 UTC 2025`, as API Gateway writes the times of a token. */
const timeText = (seconds: number) => {
  const [weekday, day, month, year, time] = new Date(seconds * 1000).toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${day} ${time} UTC ${year}`;
};

/** API Gateway hands every claim on as text: lists joined by commas, `exp` and `iat` as dates. */
const claimText = (name: string, value: unknown): string => {
  if ((name === 'exp' || name === 'iat') && typeof value === 'number') return timeText(value);
  return Array.isArray(value) ? value.join(',') : String(value);
};

const claimsOf = (payload: object): Claims =>
  Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, claimText(name, value)]));

/**
 * A Cognito user-pool authorizer: the ID token's signature, issuer, audience and use, and its expiry against *wall* time, because the
 * tokens are made by an emulator that knows no other.
 *
 * @param pools id of each user pool that the authorizer trusts, with its keys; the clients are asked for at each request.
 */
export const createAuthorizer = (
  pools: readonly { readonly poolId: string; readonly keys: PoolKeys; readonly clientIds: () => readonly string[] }[],
): Authorizer => {
  const trusted = pools.map(({ poolId, keys, clientIds }) => {
    const verifier = CognitoJwtVerifier.create({ userPoolId: poolId, tokenUse: 'id', clientId: null });
    verifier.cacheJwks({ keys: keys.keys.map((key) => ({ ...key, kty: 'RSA', kid: key.kid ?? '' })) });
    return (token: string) => verifier.verifySync(token, { clientId: [...clientIds()] });
  });
  const judge = (verify: (token: string) => object, token: string): Authorized => {
    try {
      return { ok: true, claims: claimsOf(verify(token)) };
    } catch (problem) {
      return { ok: false, refusal: problem instanceof JwtExpiredError ? 'EXPIRED_TOKEN' : 'UNAUTHORIZED' };
    }
  };
  return (header) => {
    const token = header?.replace(/^Bearer /, '');
    if (!token) return { ok: false, refusal: 'UNAUTHORIZED' };
    const judged = trusted.map((verify) => judge(verify, token));
    return (
      judged.find(({ ok }) => ok) ??
      judged.find((one) => !one.ok && one.refusal === 'EXPIRED_TOKEN') ?? { ok: false, refusal: 'UNAUTHORIZED' }
    );
  };
};
