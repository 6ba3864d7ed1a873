import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Outcome, ok, refuse } from '#domain/kernel';
import { listDue, type Ticket, type TicketChange, ticketLists, ticketSchema } from '#domain/tickets';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { stateKey, tablesOf } from './keys.ts';
import { type SealedContact, sealedContactSchema } from './sealed-contact.ts';
import { listWrites, openWorkWrites } from './ticket-lists.ts';
import { writeTogether } from './transaction.ts';
import { untilWritten, versionCondition } from './versioned.ts';

/** A ticket as it lies in the tenant's records. */
export interface StoredTicket {
  readonly ticket: Ticket;
  readonly contact: SealedContact;
}

/** `TICKET#<id>`: partition of the ticket's rows and subject of its events. */
export const ticketSubject = (ticketId: string): string => `TICKET#${ticketId}`;

export const readTicket = async (
  dynamo: DynamoDBClient,
  tenant: string,
  ticketId: string,
): Promise<StoredTicket | undefined> => {
  const key = stateKey(ticketSubject(ticketId));
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && { ticket: decodeItem(ticketSchema, row), contact: decodeItem(sealedContactSchema, row) };
};

const stateWrite = (TableName: string, { ticket, expectedVersion }: TicketChange, contact: SealedContact) => {
  const listed: Record<string, string> =
    ticket.state === 'CLOSED' ? {} : { listKey: ticketLists.open, due: listDue(ticket) };
  return {
    Put: {
      TableName,
      Item: {
        ...encodeItem(ticketSchema, { ...stateKey(ticketSubject(ticket.ticketId)), ...listed }, ticket),
        ...encodeItem(sealedContactSchema, {}, contact),
      },
      ...versionCondition(expectedVersion),
    },
  };
};

/**
 * Writes what a decision changed, all or nothing: the ticket, its events, its places in lists and the pointer that the screen pop of its
 * line shows.
 *
 * @param before the ticket that the decision was made of; undefined for a new one
 * @returns false when it was changed meanwhile
 */
export const writeTicket = async (
  dynamo: DynamoDBClient,
  tenant: string,
  before: Ticket | undefined,
  change: TicketChange,
  contact: SealedContact,
): Promise<boolean> => {
  const { records } = tablesOf(tenant);
  const items: readonly TransactWriteItem[] = [
    stateWrite(records, change, contact),
    ...change.events.map((event) => appendEvent(tenant, event)),
    ...listWrites(records, before, change.ticket),
    ...openWorkWrites(records, before, change.ticket),
  ];
  return (await writeTogether(dynamo, items)).ok;
};

/** What a decision about a ticket comes to; nothing to write when the command has been carried out before, or when nothing is due. */
export interface TicketDecision {
  readonly ticket: Ticket;
  readonly change?: TicketChange | undefined;
}

/**
 * Reads a ticket, decides and writes; when another was faster, decides again with what that one wrote. Of equal commands one writes and
 * all get its answer; of different ones with the same version the second is refused by the decision. Source: X-37.
 *
 * @param decide writes nothing; called again with what is stored when somebody else was faster
 * @returns NOT_FOUND when there is no such ticket
 * @throws when the ticket changed again and again while we looked
 */
export const settleTicket = <R>(
  dynamo: DynamoDBClient,
  tenant: string,
  ticketId: string,
  decide: (ticket: Ticket) => Promise<Outcome<TicketDecision, R>>,
): Promise<Outcome<StoredTicket, R | { readonly code: 'NOT_FOUND' }>> =>
  untilWritten<Outcome<StoredTicket, R | { readonly code: 'NOT_FOUND' }>>(ticketSubject(ticketId), async () => {
    const stored = await readTicket(dynamo, tenant, ticketId);
    if (!stored) return refuse({ code: 'NOT_FOUND' });
    const decided = await decide(stored.ticket);
    if (!decided.ok) return decided;
    const { ticket, change } = decided.value;
    const { contact } = stored;
    const isWritten = !change || (await writeTicket(dynamo, tenant, stored.ticket, change, contact));
    return isWritten ? ok({ ticket, contact }) : undefined;
  });

/**
 * Opens a ticket unless it is there: its id is the command's, so a repetition finds it. Source: X-37.
 *
 * @param decide makes the ticket; called only where there is none
 */
export const openOnce = <R>(
  dynamo: DynamoDBClient,
  tenant: string,
  ticketId: string,
  contact: SealedContact,
  decide: () => Promise<Outcome<TicketChange, R>>,
): Promise<Outcome<StoredTicket, R>> =>
  untilWritten<Outcome<StoredTicket, R>>(ticketSubject(ticketId), async () => {
    const stored = await readTicket(dynamo, tenant, ticketId);
    if (stored) return ok(stored);
    const decided = await decide();
    if (!decided.ok) return decided;
    const { ticket } = decided.value;
    return (await writeTicket(dynamo, tenant, undefined, decided.value, contact)) ? ok({ ticket, contact }) : undefined;
  });
