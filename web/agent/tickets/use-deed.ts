import { useState } from 'react';
import * as z from 'zod';
import type { TicketCard } from '#domain/tickets';
import { codeOf } from '../../shared/api-client.ts';
import { forget, useKept } from '../../shared/kept.ts';
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

const aimAt = ({ ticketId, version }: TicketCard, commandId: string) => ({ ticketId, version, commandId });

/** What was typed, also before the page was loaded anew, and the id of the command that sends it: another text is another command. */
const useWritten = (ticket: TicketCard, deed: StaffDeed) => {
  const name = `deed.${ticket.ticketId}.${deed}`;
  const [{ entered, commandId }, keep] = useKept(name, keptSchema, () => ({
    entered: firstEntered(deed, ticket),
    commandId: crypto.randomUUID(),
  }));
  return {
    entered,
    commandId,
    enter: (field: DeedField, value: string) =>
      keep({ entered: { ...entered, [field]: value }, commandId: crypto.randomUUID() }),
    sendAs: (id: string) => keep({ entered, commandId: id }),
    drop: () => forget(name),
  };
};

/**
 * The form of one deed. What is written survives, also when somebody else changed the ticket meanwhile; a repetition after a lost
 * answer is the same command.
 */
export const useDeed = (ticket: TicketCard, deed: StaffDeed, onDone: () => void) => {
  const { entered, commandId, enter, sendAs, drop } = useWritten(ticket, deed);
  const [troubles, setTroubles] = useState<DeedTroubles>({});
  const changing = useChanging(ticket.ticketId);
  const code = codeOf(changing.error);
  const wasChanged = code === 'CHANGED_MEANWHILE';
  const edit = (field: DeedField, value: string) => {
    if (changing.isPending) return;
    setTroubles({});
    changing.reset();
    enter(field, value);
  };
  /** A second go after somebody else's change is another command, about the ticket as it is now. */
  const send = () => {
    const id = wasChanged ? crypto.randomUUID() : commandId;
    const read = deedIn(deed, entered, aimAt(ticket, id));
    sendAs(id);
    const finish = () => {
      drop();
      onDone();
    };
    if ('body' in read) changing.mutate(read.body, { onSuccess: finish });
  };
  /** Says what is missing beside the fields; true when it may be sent. */
  const check = (): boolean => {
    const read = deedIn(deed, entered, aimAt(ticket, commandId));
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
