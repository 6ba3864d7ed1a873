import type { Instant, JournalEvent } from '../kernel/index.ts';
import type { Contact } from './schema.ts';
import { type ContactSummary, summarise } from './summary.ts';

/** Names of what a contact event tells; a type that isn't listed changes the state without a name of its own. */
const TYPES: Readonly<Record<string, ContactJournalType>> = {
  INITIATED: 'contact.arrived',
  QUEUED: 'contact.queued',
  CONNECTED_TO_AGENT: 'contact.answered',
  DISCONNECTED: 'contact.ended',
  COMPLETED: 'contact.completed',
};

export type ContactJournalType =
  | 'contact.arrived'
  | 'contact.queued'
  | 'contact.answered'
  | 'contact.ended'
  | 'contact.completed'
  | 'contact.updated';

/** One new fact about a contact, with all that is known by then: the event of the highest version is the truth. */
export type ContactJournalEvent = JournalEvent<
  ContactJournalType,
  ContactSummary & {
    readonly product?: string;
    readonly line?: string;
    readonly flowOutcome?: string;
    readonly queueArn?: string;
    readonly missed?: string;
    /** Why it was closed: HOLIDAY, WEEKEND, BREAK … */
    readonly openReason?: string;
  }
>;

/**
 * The journal's line for a contact that has just changed. Source: LEGAL-24, X-02.
 *
 * @example contactEvent(folded, 'DISCONNECTED', at) // { type: 'contact.ended', subject: 'CONTACT#c-1', version: 4, … }
 */
export const contactEvent = (contact: Contact, eventType: string, at: Instant): ContactJournalEvent => {
  const { product, line, outcome, missed, reason } = contact.tags;
  const queueArn = contact.queues.at(-1)?.queueArn;
  return {
    type: TYPES[eventType] ?? 'contact.updated',
    subject: `CONTACT#${contact.contactId}`,
    version: contact.version,
    at,
    data: {
      ...summarise(contact),
      ...(product !== undefined && { product }),
      ...(line !== undefined && line !== 'none' && { line }),
      ...(outcome !== undefined && { flowOutcome: outcome }),
      ...(queueArn !== undefined && { queueArn }),
      ...(missed !== undefined && { missed }),
      ...(reason !== undefined && { openReason: reason }),
    },
  };
};
