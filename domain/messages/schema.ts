import * as z from 'zod/mini';
import { instantSchema, lineMacSchema } from '../kernel/index.ts';
import { failureSchema, refusalSchema } from './errors.ts';
import { purposeSchema } from './purposes.ts';

const about = {
  messageId: z.string().check(z.minLength(1), z.maxLength(53)),
  template: z.string(),
  purpose: purposeSchema,
  product: z.optional(z.string()),
  /** The event that asked for it. */
  cause: z.string(),
  version: z.int().check(z.gte(1)),
  requestedAt: instantSchema,
  /** Since when it is in its state. */
  at: instantSchema,
};

const sendable = {
  ...about,
  templateVersion: z.string(),
  gateway: z.string(),
  /** Who it comes from. */
  port: z.string(),
  /** Who it goes to; the store adds the sealed number and the sealed words. */
  line: lineMacSchema,
  parts: z.int().check(z.gte(1)),
  /** How often it was handed over, or is about to be; 0 while it was only held. */
  attempts: z.int().check(z.gte(0)),
  /** From when its three days count: when it could first have been sent. */
  since: instantSchema,
};
/** What a refused text has of it depends on how early it was refused. */
const maybeSendable = {
  templateVersion: z.optional(z.string()),
  gateway: z.optional(z.string()),
  port: z.optional(z.string()),
  line: z.optional(lineMacSchema),
  attempts: z._default(z.int(), 0),
};
const taken = { ...sendable, providerMessageId: z.optional(z.string()) };

/**
 * A text; the row `MESSAGE#<id>` | `STATE`. A refused one has its reason, a held or deferred one its next time.
 *
 * REQUESTED: to be handed to the gateways' topic. HELD: until the quiet hours end. SENT: handed to the topic. DEFERRED: the gateway is away.
 * ACCEPTED: the gateway has it. DELIVERED, UNDELIVERED: as the gateway's receipt says. Source: X-16.
 */
export const messageSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('REFUSED'), ...about, ...maybeSendable, refusal: refusalSchema }),
  z.object({ state: z.literal('REQUESTED'), ...sendable }),
  z.object({ state: z.literal('HELD'), ...sendable, until: instantSchema }),
  z.object({ state: z.literal('SENT'), ...sendable }),
  z.object({ state: z.literal('DEFERRED'), ...sendable, until: instantSchema }),
  z.object({ state: z.literal('ACCEPTED'), ...taken }),
  z.object({ state: z.literal('DELIVERED'), ...taken }),
  z.object({ state: z.literal('UNDELIVERED'), ...taken }),
  z.object({ state: z.literal('FAILED'), ...sendable, failure: failureSchema }),
]);
export type Message = z.infer<typeof messageSchema>;
export type MessageState = Message['state'];

/** A text that was not refused. */
export type Sendable = Exclude<Message, { readonly state: 'REFUSED' }>;

/** What texting a line must remember; the row `LINE#1#<mac>` | `TEXTS`. */
export const lineTextsSchema = z.object({
  version: z.int().check(z.gte(0)),
  /** Its owner wants no texts since then. */
  optedOutAt: z.optional(instantSchema),
  /** Texts on their way that the gateway has not taken, oldest first; only the first is sent, so that none overtakes. */
  waiting: z.array(z.string()),
  /** When it was written to in the last day. */
  recent: z.array(instantSchema),
});
export type LineTexts = z.infer<typeof lineTextsSchema>;

/** A line that was never written to. */
export const noTexts: LineTexts = { version: 0, waiting: [], recent: [] };
