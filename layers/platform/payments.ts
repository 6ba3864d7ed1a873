import * as z from 'zod/mini';
import type { Instant } from '#domain/kernel';
import type { Account } from './accounts.ts';
import { logger } from './log.ts';
import { isAway, postSigned } from './signed-post.ts';

/** Money that goes back. The gateway takes each `refundId` once, whatever is repeated. */
export interface Refund {
  /** The id of the event that owes it. */
  readonly refundId: string;
  /** The payment as the gateway calls it. */
  readonly paymentId: string;
  readonly fen: number;
}

/** AWAY: no answer, or one that says nothing about the refund itself. REFUSED: it will not pay this back. */
export interface RefundAnswer {
  readonly kind: 'DONE' | 'AWAY' | 'REFUSED';
  /** The gateway's own word for why not. */
  readonly reason?: string;
}

const refusalSchema = z.object({ error: z.string().check(z.maxLength(64)) });

const reasonIn = (body: string): string => {
  try {
    return z.parse(refusalSchema, JSON.parse(body)).error;
  } catch {
    return 'UNREADABLE';
  }
};

const post = ({ url, key }: Account, refund: Refund, now: Instant): Promise<Response> =>
  postSigned({ url: `${url.replace(/\/+$/, '')}/refunds`, key }, refund, now, { 'idempotency-key': refund.refundId });

const readAnswer = async (response: Response): Promise<RefundAnswer> => {
  if (response.ok) return { kind: 'DONE' };
  const reason = reasonIn(await response.text());
  if (isAway(response)) return { kind: 'AWAY' };
  return { kind: 'REFUSED', reason };
};

/**
 * Asks the payment gateway to pay back; asking again with the same id pays nothing twice. Source: ORDER-22, story 13, X-37.
 *
 * @example payBack(account, { refundId: 'ORDER#…#0000000007', paymentId: 'wx-1', fen: 8800 }, now) // { kind: 'DONE' }
 */
export const payBack = async (account: Account, refund: Refund, now: Instant): Promise<RefundAnswer> => {
  try {
    return await readAnswer(await post(account, refund, now));
  } catch (error) {
    logger.warn('The payment gateway did not answer', { refundId: refund.refundId, error });
    return { kind: 'AWAY' };
  }
};
