import type { Instant, Outcome, PhoneNumber } from '../kernel/index.ts';
import { ok, refuse } from '../kernel/index.ts';
import type { MessageRefusal } from './errors.ts';
import { HOUR, recentTexts } from './line-texts.ts';
import { manners, type Purpose } from './purposes.ts';
import { quietUntil } from './quiet-hours.ts';
import type { LineTexts } from './schema.ts';
import type { MessageSettings, Template } from './settings.ts';

/** Whom a text would go to. */
export interface Recipient {
  /** His number as far as it is on file; undefined where it is not. */
  readonly number: Pick<PhoneNumber, 'kind'> | undefined;
  readonly texts: LineTexts;
}

/** Send it now, or hold it until the quiet hours end. */
export interface Decision {
  readonly settings: MessageSettings;
  readonly template: Template;
  readonly holdUntil?: Instant;
}

/** When a text must wait: undefined when it may go. Request, order, dispatch and ticket notices may go at any hour. Source: X-15. */
export const heldUntil = (
  purpose: Purpose,
  { quiet, timeZone }: Pick<MessageSettings, 'quiet' | 'timeZone'>,
  now: Instant,
): Instant | undefined => (manners[purpose].atAnyHour ? undefined : quietUntil(now, quiet, timeZone));

const refusalOf = (
  { number, texts }: Recipient,
  { rate }: MessageSettings,
  now: Instant,
): MessageRefusal | undefined => {
  if (!number) return 'NO_NUMBER';
  if (number.kind !== 'MOBILE') return 'FIXED_LINE';
  if (texts.optedOutAt !== undefined) return 'OPTED_OUT';
  const tooMany = recentTexts(texts, HOUR, now) >= rate.perHour || recentTexts(texts, 24 * HOUR, now) >= rate.perDay;
  return tooMany ? 'RATE' : undefined;
};

/**
 * Decides whether a text may go, and when. Source: ORDER-42, ORDER-44, X-15, ambiguity 19.
 *
 * @param settings undefined where the tenant's file has no `messages`
 * @example decide('M-SURVEY', mobile, settings, at2330) // ok: { template, holdUntil: at0800, … }
 * @example decide('M-TICKET-1', fixedLine, settings, now) // refusal 'FIXED_LINE'
 */
export const decide = (
  templateId: string,
  recipient: Recipient,
  settings: MessageSettings | undefined,
  now: Instant,
): Outcome<Decision, MessageRefusal> => {
  const template = settings?.templates.find(({ id }) => id === templateId);
  if (!settings) return refuse('NO_PORT');
  if (!template?.approved) return refuse('TEMPLATE_NOT_APPROVED');
  const refusal = refusalOf(recipient, settings, now);
  if (refusal) return refuse(refusal);
  const holdUntil = heldUntil(template.purpose, settings, now);
  return ok({ settings, template, ...(holdUntil !== undefined && { holdUntil }) });
};
