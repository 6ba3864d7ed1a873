import type { IncomingHttpHeaders } from 'node:http';
import type { Session, Sessions } from '../iam/sessions.ts';
import { type Failure, failure } from './answer.ts';

export type Caller =
  | { readonly ok: true; readonly service: string; readonly session: Session }
  | { readonly ok: false; readonly service: string | undefined; readonly failure: Failure };

const credential = /Credential=([^/]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/;

const refusals = {
  UNKNOWN_KEY: failure('UnrecognizedClientException', 'The security token included in the request is invalid.'),
  WRONG_TOKEN: failure('UnrecognizedClientException', 'The security token included in the request is invalid.'),
  EXPIRED: failure('ExpiredTokenException', 'The security token included in the request is expired'),
} as const;

/**
 * Who calls which service, from the Signature Version 4 header: the key id and the session token tell the caller, the credential scope
 * the service. The signature itself is not computed again: whoever holds a session's token holds its secret too.
 */
export const identifyCaller = (headers: IncomingHttpHeaders, sessions: Sessions): Caller => {
  const [, key, service] = headers.authorization?.match(credential) ?? [];
  if (!key || !service) {
    const message = 'The laptop wants requests signed with Signature Version 4 in the Authorization header';
    return { ok: false, service, failure: failure('MissingAuthenticationTokenException', message, 403) };
  }
  const identified = sessions.identify(key, headers['x-amz-security-token']?.toString());
  if (!identified.ok) return { ok: false, service, failure: refusals[identified.reason] };
  return { ok: true, service, session: identified.session };
};
