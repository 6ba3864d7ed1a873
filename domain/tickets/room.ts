import type { DeedName } from './commands.ts';
import type { Ticket } from './schema.ts';

/** A row may hold 400 kB. From here on a ticket takes no more notes; what remains is for its end. */
const NOTES_UNTIL = 250_000;

/** From here on it takes no more than its closing. What one deed writes and what the guard adds still fits. */
const ENDINGS_UNTIL = 350_000;

const roomFor: Readonly<Partial<Record<DeedName, number>>> = {
  answer: ENDINGS_UNTIL,
  'help-done': ENDINGS_UNTIL,
  accept: ENDINGS_UNTIL,
  return: ENDINGS_UNTIL,
  resume: ENDINGS_UNTIL,
  resolve: ENDINGS_UNTIL,
  visit: ENDINGS_UNTIL,
  reopen: ENDINGS_UNTIL,
  // Once in a life of the ticket, and once for each report of the other tenant's.
  close: Number.POSITIVE_INFINITY,
  'link-report': Number.POSITIVE_INFINITY,
};

/** As JSON, which takes no less than the row does. */
const bytesOf = (ticket: Ticket): number => new TextEncoder().encode(JSON.stringify(ticket)).length;

/**
 * Says whether what a deed writes still fits into the ticket's row. Source.
 *
 * @example hasRoomFor(aTicketWithHundredsOfNotes, 'contact') // false, and for 'resolve' true
 */
export const hasRoomFor = (ticket: Ticket, deed: DeedName): boolean => bytesOf(ticket) < (roomFor[deed] ?? NOTES_UNTIL);
