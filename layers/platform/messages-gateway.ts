import * as z from 'zod/mini';
import type { Instant } from '#domain/kernel';
import type { GatewayAnswer } from '#domain/messages';
import { type Account, accountOf } from './accounts.ts';
import { logger } from './log.ts';
import { isAway, postSigned } from './signed-post.ts';
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
  return { kind: isAway(response) ? 'AWAY' : 'REFUSED' };
};

/** Hands a text to the carrier's gateway. Whatever keeps it from an answer counts as its being away: the text is tried again. */
export const handOver = async (gateway: Account, text: OutgoingText, now: Instant): Promise<GatewayAnswer> => {
  try {
    return await readAnswer(await postSigned(gateway, text, now));
  } catch (error) {
    logger.warn('The message gateway did not answer', { messageId: text.messageId, error });
    return { kind: 'AWAY' };
  }
};
