import type { Instant, JournalEvent } from '../kernel/index.ts';
import type { Contact } from './schema.ts';
import { type ContactSummary, summarise } from './summary.ts';

export type ContactJournalType =
  | 'contact.arrived'
  | 'contact.queued'
  | 'contact.answered'
  | 'contact.ended'
  | 'contact.completed'
  | 'contact.returned'
  | 'contact.updated';

/** One new fact about a contact, with all that is known by then: the event of the highest version is the truth. */
export type ContactJournalEvent = JournalEvent<
  ContactJournalType,
  ContactSummary & {
    readonly product?: string;
    readonly line?: string;
    readonly flowOutcome?: string;
    readonly queueArn?: string;
    /** The call's first contact, where this is a later one: the call came out of another queue. */
    readonly initialContactId?: string;
    readonly missed?: string;
    /** Why it was closed: HOLIDAY, WEEKEND, BREAK … */
    readonly openReason?: string;
  }
>;

const wrappedUp = ({ agents }: Contact): number => agents.filter(({ acwEndedAt }) => acwEndedAt !== undefined).length;

const firstOf = ({ contactId, initialContactId }: Contact) =>
  initialContactId === undefined || initialContactId === contactId ? {} : { initialContactId };

/** The weightiest thing that is known now and wasn't before; events come in any order and may carry each other's facts. */
const newsOf = (before: Contact | undefined, after: Contact): ContactJournalType => {
  const news: readonly (readonly [ContactJournalType, boolean])[] = [
    ['contact.returned', before?.returnedAt === undefined && after.returnedAt !== undefined],
    ['contact.ended', before?.disconnectedAt === undefined && after.disconnectedAt !== undefined],
    ['contact.completed', wrappedUp(after) > (before === undefined ? 0 : wrappedUp(before))],
    ['contact.answered', after.agents.length > (before?.agents.length ?? 0)],
    ['contact.queued', after.queues.length > (before?.queues.length ?? 0)],
    ['contact.arrived', before === undefined],
  ];
  return news.find(([, isNew]) => isNew)?.[0] ?? 'contact.updated';
};

/**
 * The journal's line for a contact that has just changed. Source: LEGAL-24, X-02.
 *
 * @param before what was known until now
 * @example contactEvent(queued, ended, at) // { type: 'contact.ended', subject: 'CONTACT#c-1', version: 4, … }
 */
export const contactEvent = (before: Contact | undefined, contact: Contact, at: Instant): ContactJournalEvent => {
  const { product, line, outcome, missed, reason } = contact.tags;
  const queueArn = contact.queues.at(-1)?.queueArn;
  return {
    type: newsOf(before, contact),
    subject: `CONTACT#${contact.contactId}`,
    version: contact.version,
    at,
    data: {
      ...summarise(contact),
      ...(product !== undefined && { product }),
      ...(line !== undefined && line !== 'none' && { line }),
      ...(outcome !== undefined && { flowOutcome: outcome }),
      ...(queueArn !== undefined && { queueArn }),
      ...firstOf(contact),
      ...(missed !== undefined && { missed }),
      ...(reason !== undefined && { openReason: reason }),
    },
  };
};
