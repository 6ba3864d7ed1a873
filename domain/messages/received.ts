import type { Instant, JournalEvent } from '../kernel/index.ts';
import { type Reply, readReply } from './inbound.ts';

/** A text from outside, as the gateway handed it in. */
export interface InboundText {
  readonly gateway: string;
  /** The gateway's own id: a text that comes twice has it twice. */
  readonly providerMessageId: string;
  readonly port: string;
  /** Whose it is. */
  readonly line: string;
  readonly text: string;
}

type SmsReceived = JournalEvent<'sms.received', Pick<InboundText, 'gateway' | 'port' | 'line'> & Reply>;

/**
 * What a text from outside means, as an event. Its words stay in the records. Source.
 *
 * @example receivedText({ text: '5', … }, now).data // { keyword: 'RATING', score: 5, hasText: false, line: …, port: …, gateway: … }
 */
export const receivedText = (
  { gateway, providerMessageId, port, line, text }: InboundText,
  now: Instant,
): SmsReceived => ({
  type: 'sms.received',
  subject: `INBOUND#${gateway}-${providerMessageId}`,
  version: 1,
  at: now,
  data: { gateway, port, line, ...readReply(text) },
});
