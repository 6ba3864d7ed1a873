import { type Instant, instant, plusSeconds } from '../kernel/index.ts';
import { heldUntil } from './decide.ts';
import type { MessageRefusal } from './errors.ts';
import { isItsTurn } from './line-texts.ts';
import type { LineTexts, Message, Sendable } from './schema.ts';
import type { MessageSettings } from './settings.ts';
import { mayBecome } from './transitions.ts';

const MINUTE = 60;

/** Seconds until the next attempt, by how many have failed; the last one holds on. */
const BACKOFF = [1 * MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE] as const;
const LAST = 60 * MINUTE;

/** A gateway that is away is tried for three days in all. */
const PATIENCE = 72 * 3_600;

/** When a text is given up. */
export const giveUpAt = ({ since }: Pick<Sendable, 'since'>): Instant => plusSeconds(since, PATIENCE);

/** The part of a text that stays the same whatever its state. */
export const bodyOf = (message: Sendable): Omit<Extract<Sendable, { state: 'REQUESTED' }>, 'state'> => {
  const { messageId, template, templateVersion, purpose, product, cause, requestedAt, gateway, port, line } = message;
  const { parts, attempts, since, version, at } = message;
  return {
    ...{ messageId, template, templateVersion, purpose, cause, requestedAt, gateway, port, line },
    ...{ parts, attempts, since, version, at },
    ...(product !== undefined && { product }),
  };
};

/** The text one version on, since now. */
export const onward = (message: Sendable, now: Instant) => ({
  ...bodyOf(message),
  version: message.version + 1,
  at: now,
});

/** What is to be done with a text that the queue hands out: hand it over, leave it, or change it. */
export type Turn = { readonly kind: 'HAND_OVER' | 'LEAVE' } | { readonly kind: 'CHANGE'; readonly message: Message };

const refused = (message: Sendable, refusal: MessageRefusal, now: Instant): Turn => ({
  kind: 'CHANGE',
  message: { ...onward(message, now), state: 'REFUSED', refusal },
});

/**
 * Looks once more before a text leaves: is it the one that was meant, is it its turn, may it still go at this hour to this line?
 * Source, ambiguity 63.
 *
 * @param attempt the attempt for which it was put into the queue
 */
export const turnOf = (
  message: Message,
  texts: LineTexts,
  settings: MessageSettings | undefined,
  attempt: number,
  now: Instant,
): Turn => {
  if (message.state !== 'SENT' || message.attempts !== attempt) return { kind: 'LEAVE' };
  if (!isItsTurn(texts, message.messageId)) return { kind: 'LEAVE' };
  if (!settings) return refused(message, 'NO_PORT', now);
  if (texts.optedOutAt !== undefined) return refused(message, 'OPTED_OUT', now);
  const until = heldUntil(message.purpose, settings, now);
  if (until === undefined) return { kind: 'HAND_OVER' };
  return { kind: 'CHANGE', message: { ...onward(message, now), state: 'HELD', until } };
};

/** What came of handing a text over. AWAY: no answer, or one that says nothing about this text. */
export type GatewayAnswer =
  | { readonly kind: 'ACCEPTED'; readonly providerMessageId?: string }
  | { readonly kind: 'REFUSED' }
  | { readonly kind: 'AWAY' };

const deferredUntil = (message: Sendable, now: Instant): Instant =>
  instant(Math.min(plusSeconds(now, BACKOFF[message.attempts - 1] ?? LAST), giveUpAt(message)));

const afterAnswer = (message: Sendable, answer: GatewayAnswer, now: Instant): Message => {
  const next = onward(message, now);
  if (answer.kind === 'REFUSED') return { ...next, state: 'FAILED', failure: 'GATEWAY_REFUSED' };
  if (answer.kind === 'AWAY') return { ...next, state: 'DEFERRED', until: deferredUntil(message, now) };
  const { providerMessageId } = answer;
  return { ...next, state: 'ACCEPTED', ...(providerMessageId !== undefined && { providerMessageId }) };
};

/**
 * What the gateway's answer makes of a text. Source.
 *
 * @returns undefined when a receipt, or another attempt, has settled it meanwhile
 * @example afterHandOver(sent, { kind: 'AWAY' }, now) // DEFERRED for a minute after the first attempt, then 5, 15, 60 minutes, then hourly
 */
export const afterHandOver = (
  message: Message,
  attempt: number,
  answer: GatewayAnswer,
  now: Instant,
): Message | undefined =>
  message.state === 'SENT' && message.attempts === attempt ? afterAnswer(message, answer, now) : undefined;

/**
 * Marks a text as handed to the topic.
 *
 * @returns undefined when it has been, or has gone on since
 */
export const handedToTopic = (message: Message, attempt: number, now: Instant): Message | undefined =>
  message.state === 'REQUESTED' && message.attempts === attempt
    ? { ...onward(message, now), state: 'SENT' }
    : undefined;

/**
 * What a receipt makes of a text. Receipts come twice, out of order, and before the gateway's answer. Source.
 *
 * @returns undefined when it tells nothing new
 */
export const afterReceipt = (message: Message, status: 'DELIVERED' | 'FAILED', now: Instant): Message | undefined => {
  const state = status === 'DELIVERED' ? 'DELIVERED' : 'UNDELIVERED';
  if (message.state === 'REFUSED' || !mayBecome(message.state, state)) return undefined;
  const provider = 'providerMessageId' in message ? { providerMessageId: message.providerMessageId } : {};
  return { ...onward(message, now), ...provider, state };
};
