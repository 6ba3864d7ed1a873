import { type JournalEvent, toIso } from '../kernel/index.ts';
import { nextInLine, textsAfter } from './line-texts.ts';
import type { LineTexts, Message, MessageState } from './schema.ts';
import { mayBecome } from './transitions.ts';

/** How the journal calls a text's arrival in a state. */
const eventTypes = {
  REQUESTED: 'message.requested',
  HELD: 'message.deferred',
  SENT: 'message.sent',
  DEFERRED: 'message.deferred',
  ACCEPTED: 'message.accepted',
  DELIVERED: 'message.delivered',
  UNDELIVERED: 'message.undelivered',
  FAILED: 'message.failed',
  REFUSED: 'message.refused',
} as const satisfies Record<MessageState, string>;

/** A text that was held or deferred and is to be handed over (again). */
const RETRIED = 'message.retried';

/** The events after which a text may have to be handed to the gateways' topic: its own, or that which gave it its turn. */
export const dispatchingTypes: readonly string[] = [
  RETRIED,
  ...new Set(Object.values(eventTypes).filter((type) => type !== 'message.sent')),
];

/** What happened to a text, as the journal tells it; who receives it is a line, never a number. */
export interface MessageEventData {
  readonly template: string;
  readonly templateVersion?: string | undefined;
  readonly purpose: string;
  readonly product?: string | undefined;
  readonly cause: string;
  readonly line?: string | undefined;
  readonly gateway?: string | undefined;
  readonly port?: string | undefined;
  readonly attempts: number;
  readonly generation: 1;
  readonly refusal?: string;
  readonly failure?: string;
  readonly reason?: 'QUIET_HOURS' | 'GATEWAY_AWAY';
  /** ISO 8601. */
  readonly until?: string;
  /** The text of the same line whose turn it is now. */
  readonly next?: string;
}
export type MessageEvent = JournalEvent<string, MessageEventData>;

/** What one step of a text writes, all or nothing. */
export interface MessageChange {
  readonly message: Message;
  readonly texts: LineTexts;
  readonly event: MessageEvent;
}

const whyOf = (message: Message): Pick<MessageEventData, 'refusal' | 'failure' | 'reason' | 'until'> => {
  if (message.state === 'REFUSED') return { refusal: message.refusal };
  if (message.state === 'FAILED') return { failure: message.failure };
  if (message.state === 'HELD') return { reason: 'QUIET_HOURS', until: toIso(message.until) };
  return message.state === 'DEFERRED' ? { reason: 'GATEWAY_AWAY', until: toIso(message.until) } : {};
};

const eventOf = (before: Message | undefined, after: Message, next: string | undefined): MessageEvent => {
  const { messageId, state, version, at, template, templateVersion, purpose, product, cause, line } = after;
  const { gateway, port, attempts } = after;
  return {
    type: before && state === 'REQUESTED' ? RETRIED : eventTypes[state],
    subject: `MESSAGE#${messageId}`,
    version,
    at,
    data: {
      ...{ template, templateVersion, purpose, product, cause, line, gateway, port, attempts, generation: 1 },
      ...whyOf(after),
      ...(next !== undefined && { next }),
    },
  };
};

/**
 * What a text's step into a state writes: the text, what its line remembers, and the event. Source: X-16.
 *
 * @throws when that state may not follow: a bug
 */
export const changeOf = (before: Message | undefined, after: Message, texts: LineTexts): MessageChange => {
  if (before && !mayBecome(before.state, after.state))
    throw new Error(`A message that is ${before.state} can't become ${after.state}`);
  const left = textsAfter(texts, after);
  return { message: after, texts: left, event: eventOf(before, after, nextInLine(texts, left)) };
};
