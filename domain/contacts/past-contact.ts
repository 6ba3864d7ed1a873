import * as z from 'zod/mini';
import { type Instant, instantSchema } from '../kernel/index.ts';
import { type Contact, contactOutcomeSchema } from './schema.ts';
import { summarise } from './summary.ts';

/** One earlier contact of a line; the row `LINE#1#<mac>` | `PAST#<inverted time>#<contactId>`. Source: BANK-05. */
export const pastContactSchema = z.object({
  contactId: z.string(),
  /** The call's first contact, where the call was moved to another queue and this is a later part. */
  initialContactId: z.optional(z.string()),
  at: instantSchema,
  product: z.string(),
  outcome: contactOutcomeSchema,
  waitSeconds: z.optional(z.int()),
  talkSeconds: z.optional(z.int()),
  agentArn: z.optional(z.string()),
  /** What was written down after it, when a lawyer has. */
  field: z.optional(z.string()),
  question: z.optional(z.string()),
});
export type PastContact = z.infer<typeof pastContactSchema>;

const SURVEY = 'SURVEY';
const LAST_INSTANT = 9_999_999_999_999;

/**
 * Sort key under which a line's contacts come newest first.
 *
 * @example pastKey(parseInstant('2025-03-04T02:00:00Z'), 'c-1') // 'PAST#8258946399999#c-1'
 */
export const pastKey = (at: Instant, contactId: string): string =>
  `PAST#${String(LAST_INSTANT - at).padStart(13, '0')}#${contactId}`;

/** A contact as its line's history shows it; undefined until it is known when it began, and of which product. */
export const pastContact = (contact: Contact): PastContact | undefined => {
  const at = contact.initiatedAt ?? contact.connectedAt;
  const { product, outcome: flowOutcome } = contact.tags;
  // Our own call for a survey is none of the customer's.
  if (at === undefined || product === undefined || flowOutcome === SURVEY) return undefined;
  const { contactId, initialContactId = contactId } = contact;
  const { outcome, waitSeconds, talkSeconds, agentArn } = summarise(contact);
  return {
    ...{ contactId, at, product, outcome },
    ...(initialContactId !== contactId && { initialContactId }),
    ...(waitSeconds !== undefined && { waitSeconds }),
    ...(talkSeconds !== undefined && { talkSeconds }),
    ...(agentArn !== undefined && { agentArn }),
  };
};
