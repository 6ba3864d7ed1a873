import { createHmac, timingSafeEqual } from 'node:crypto';

/** The two headers by which product and gateway prove themselves to each other. */
export const timestampHeader = 'x-hutong-timestamp';
export const signatureHeader = 'x-hutong-signature';

const windowMs = 5 * 60_000;

const hmac = (key: string, timestamp: string, body: string): string =>
  createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');

/** Headers for a body that is sent at `now` (epoch ms). */
export const signed = (key: string, now: number, body: string): Readonly<Record<string, string>> => {
  const timestamp = new Date(now).toISOString();
  return { [timestampHeader]: timestamp, [signatureHeader]: hmac(key, timestamp, body) };
};

/** ISO 8601, or epoch seconds or milliseconds in digits. */
const instantOf = (timestamp: string): number => {
  if (!/^\d+$/.test(timestamp)) return Date.parse(timestamp);
  return timestamp.length > 10 ? Number(timestamp) : Number(timestamp) * 1000;
};

export interface SignedBody {
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  readonly body: string;
}

/** The signed part of a request. */
export const signedBodyOf = ({
  headers,
  body,
}: {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}): SignedBody => ({
  timestamp: headers[timestampHeader]?.toString(),
  signature: headers[signatureHeader]?.toString(),
  body,
});

/**
 * Why a signed body is not to be believed; undefined when it is.
 *
 * @example whyDoubt({ timestamp: undefined, signature: undefined, body: '' }, 'key', 0) // 'NOT_SIGNED'
 */
export const whyDoubt = (
  { timestamp = '', signature = '', body }: SignedBody,
  key: string,
  now: number,
): 'NOT_SIGNED' | 'OLD' | 'WRONG_SIGNATURE' | undefined => {
  if (timestamp === '' || signature === '') return 'NOT_SIGNED';
  if (!(Math.abs(instantOf(timestamp) - now) <= windowMs)) return 'OLD';
  const wanted = Buffer.from(hmac(key, timestamp, body));
  const given = Buffer.from(signature);
  return wanted.length === given.length && timingSafeEqual(wanted, given) ? undefined : 'WRONG_SIGNATURE';
};
