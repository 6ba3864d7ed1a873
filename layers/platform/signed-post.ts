import { type Instant, toIso } from '#domain/kernel';
import type { Account } from './accounts.ts';
import { sign, signatureHeaders } from './messages-signature.ts';

/** A gateway that has not answered by then counts as away. */
const PATIENCE_MS = 5_000;

/** Statuses that say nothing about what was sent: it does not know us (any more), or has no time. */
const NOT_ABOUT_IT = [401, 403, 408, 425, 429];

/** Whether an answer is as good as none: what was sent is neither taken nor refused, and is sent again. Source: X-37. */
export const isAway = ({ status }: Pick<Response, 'status'>): boolean => status >= 500 || NOT_ABOUT_IT.includes(status);

/**
 * Posts to another company's gateway, signed with the key that both sides have.
 *
 * @param headers beside type and signature
 * @throws when there is no answer within five seconds
 * @example await postSigned(account, { messageId: 'm-1', to: '+8613800001234', text: '您好' }, now) // Response
 */
export const postSigned = (
  { url, key }: Account,
  content: object,
  now: Instant,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => {
  const body = JSON.stringify(content);
  const timestamp = toIso(now);
  return fetch(url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      ...headers,
      [signatureHeaders.timestamp]: timestamp,
      [signatureHeaders.signature]: sign(key, timestamp, body),
    },
  });
};
