import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Instant, instant, isInstant } from '#domain/kernel';

/** The headers in which sender and receiver prove themselves to each other, both ways. */
export const signatureHeaders = { timestamp: 'x-hutong-timestamp', signature: 'x-hutong-signature' } as const;

/** A request that was signed longer ago, or will be later than this, may be a repetition by a stranger. */
const WINDOW_MS = 5 * 60_000;

/**
 * Signs a body together with the moment, in hex.
 *
 * @example sign('k', '2025-03-04T02:00:00.000Z', '{}') // '5f0c…' (64 digits)
 */
export const sign = (key: string, timestamp: string, body: string): string =>
  createHmac('sha256', key).update(`${timestamp}.${body}`).digest('hex');

/** Gateways write moments as ISO 8601, or as seconds or milliseconds since 1970. */
const momentOf = (timestamp: string): Instant | undefined => {
  const digits = /^\d{10}(\d{3})?$/.exec(timestamp);
  const scale = digits?.[1] === undefined ? 1000 : 1;
  const at = digits ? Number(timestamp) * scale : Date.parse(timestamp);
  return isInstant(at) ? instant(at) : undefined;
};

/** A body and what came with it to prove it. */
export interface Signed {
  readonly body: string;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/** Whether the moment of a signed request is now, give or take five minutes. */
export const isTimely = ({ timestamp }: Pick<Signed, 'timestamp'>, now: Instant): boolean => {
  const at = timestamp === undefined ? undefined : momentOf(timestamp);
  return at !== undefined && Math.abs(now - at) <= WINDOW_MS;
};

/** Whether a body was signed with a key; the comparison takes as long for a bad signature as for a good one. */
export const isSignedWith = (key: string, { body, timestamp = '', signature = '' }: Signed): boolean => {
  const expected = Buffer.from(sign(key, timestamp, body));
  const given = Buffer.from(signature.toLowerCase());
  return expected.length === given.length && timingSafeEqual(expected, given);
};
