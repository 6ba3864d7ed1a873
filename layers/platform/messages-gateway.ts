import * as z from 'zod/mini';
import { type Instant, toIso } from '#domain/kernel';
import type { GatewayAnswer } from '#domain/messages';
import { type Account, accountOf } from './accounts.ts';
import { logger } from './log.ts';
import { sign, signatureHeaders } from './messages-signature.ts';
import type { TenantData } from './tenant-data.ts';

/** Where a tenant's texts go, and the key that both sides sign with. */
export const gatewayOf = (data: TenantData, now: Instant): Promise<Account> => accountOf(data, 'message-gateway', now);

/** A text as the gateway takes it; the same id twice is one text to it. */
export interface OutgoingText {
  readonly messageId: string;
  /** The port. */
  readonly from: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
}

/** A gateway that has not answered by then counts as away. */
const PATIENCE_MS = 5_000;

/** Statuses that say nothing about the text itself: it does not know us (any more), or has no time. */
const NOT_ABOUT_IT = [401, 403, 408, 425, 429];

const acceptedSchema = z.object({ providerMessageId: z.optional(z.string()) });

const acceptedAs = (body: string): GatewayAnswer => {
  try {
    const { providerMessageId } = z.parse(acceptedSchema, JSON.parse(body));
    return { kind: 'ACCEPTED', ...(providerMessageId !== undefined && { providerMessageId }) };
  } catch {
    // It has the text, whatever it says besides.
    return { kind: 'ACCEPTED' };
  }
};

const readAnswer = async (response: Response): Promise<GatewayAnswer> => {
  const body = await response.text();
  if (response.ok) return acceptedAs(body);
  return { kind: response.status >= 500 || NOT_ABOUT_IT.includes(response.status) ? 'AWAY' : 'REFUSED' };
};

const post = (gateway: Account, text: OutgoingText, now: Instant): Promise<Response> => {
  const body = JSON.stringify(text);
  const timestamp = toIso(now);
  return fetch(gateway.url, {
    method: 'POST',
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      [signatureHeaders.timestamp]: timestamp,
      [signatureHeaders.signature]: sign(gateway.key, timestamp, body),
    },
  });
};

/** Hands a text to the carrier's gateway. Whatever keeps it from an answer counts as its being away: the text is tried again. */
export const handOver = async (gateway: Account, text: OutgoingText, now: Instant): Promise<GatewayAnswer> => {
  try {
    return await readAnswer(await post(gateway, text, now));
  } catch (error) {
    logger.warn('The message gateway did not answer', { messageId: text.messageId, error });
    return { kind: 'AWAY' };
  }
};
