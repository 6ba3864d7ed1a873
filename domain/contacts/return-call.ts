import type { Instant } from '../kernel/index.ts';
import { type ContactJournalEvent, contactEvent } from './events.ts';
import { missedCall } from './missed-call.ts';
import type { Contact } from './schema.ts';

/** A missed call that is made good, with the journal's line. */
export interface ReturnedCall {
  readonly contact: Contact;
  readonly event: ContactJournalEvent;
}

/**
 * Takes a missed call off the list: somebody rang back, or the same line has got through since. Source: X-43.
 *
 * @returns undefined when the contact is no missed call (any more)
 * @example returnCall(abandoned, now)?.event.type // 'contact.returned'
 */
export const returnCall = (contact: Contact, at: Instant): ReturnedCall | undefined => {
  if (!missedCall(contact)) return undefined;
  const returned = { ...contact, version: contact.version + 1, returnedAt: at };
  return { contact: returned, event: contactEvent(contact, returned, at) };
};

/**
 * Whether an answered call makes a missed one good: it is another call of the same line, answered after the caller gave up.
 *
 * @example makesGood(abandonedAt9, answeredAt10, 10 o'clock) // true
 */
export const makesGood = (missed: Contact, answered: Contact, answeredAt: Instant): boolean => {
  const due = missedCall(missed)?.due;
  const { line = 'none' } = missed.tags;
  const sameCall = (missed.initialContactId ?? missed.contactId) === (answered.initialContactId ?? answered.contactId);
  return due !== undefined && line !== 'none' && line === answered.tags.line && !sameCall && answeredAt >= due;
};
