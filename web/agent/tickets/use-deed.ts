import { useState } from 'react';
import * as z from 'zod';
import type { TicketCard } from '#domain/tickets';
import { ApiProblem } from '../api.ts';
import { forget, useKept } from '../kept.ts';
import {
  type DeedField,
  type DeedTroubles,
  deedIn,
  deedRefused,
  enteredSchema,
  firstEntered,
  type StaffDeed,
} from './deeds.ts';
import { useChanging } from './ticket-queries.ts';

const keptSchema = z.object({ entered: enteredSchema, commandId: z.string() });

const codeOf = (error: unknown): string => (error instanceof ApiProblem ? (error.code ?? '') : '');

const nameOf = (ticketId: string, deed: StaffDeed): string => `deed.${ticketId}.${deed}`;

/** What was typed, also before the page was loaded anew, with the id of the command that sends it. */
const useWritten = (ticket: TicketCard, deed: StaffDeed) =>
  useKept(nameOf(ticket.ticketId, deed), keptSchema, () => ({
    entered: firstEntered(deed, ticket),
    commandId: crypto.randomUUID(),
  }));

/**
 * The form of one deed. What is written survives, also when somebody else changed the ticket meanwhile; a repetition after a lost
 * answer is the same command.
 */
export const useDeed = (ticket: TicketCard, deed: StaffDeed, onDone: () => void) => {
  const [{ entered, commandId }, keep] = useWritten(ticket, deed);
  const [troubles, setTroubles] = useState<DeedTroubles>({});
  const changing = useChanging(ticket.ticketId);
  const code = codeOf(changing.error);
  const wasChanged = code === 'CHANGED_MEANWHILE';
  const edit = (field: DeedField, value: string) => {
    if (changing.isPending) return;
    setTroubles({});
    changing.reset();
    keep({ entered: { ...entered, [field]: value }, commandId: crypto.randomUUID() });
  };
  const readAs = (id: string) =>
    deedIn(deed, entered, { ticketId: ticket.ticketId, version: ticket.version, commandId: id });
  /** A second go after somebody else's change is another command, about the ticket as it is now. */
  const send = () => {
    const id = wasChanged ? crypto.randomUUID() : commandId;
    const read = readAs(id);
    keep({ entered, commandId: id });
    if (!('body' in read)) return;
    changing.mutate(read.body, {
      onSuccess: () => {
        forget(nameOf(ticket.ticketId, deed));
        onDone();
      },
    });
  };
  /** Says what is missing beside the fields; true when it may be sent. */
  const check = (): boolean => {
    const read = readAs(commandId);
    setTroubles('troubles' in read ? read.troubles : {});
    return 'body' in read;
  };
  return {
    entered,
    troubles: { ...troubles, ...deedRefused(code) },
    problem: changing.error,
    wasChanged,
    isSending: changing.isPending,
    edit,
    check,
    send,
  };
};
export type DeedState = ReturnType<typeof useDeed>;
