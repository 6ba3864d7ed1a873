import { useState } from 'react';
import type { TicketCard } from '#domain/tickets';
import { codeOf } from '../../shared/api-client.ts';
import { useSending } from '../deeds/use-sending.ts';
import { useWritten } from '../deeds/use-written.ts';
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

/** The form of one deed. What is written survives, also when somebody else changed the ticket meanwhile. */
export const useDeed = (ticket: TicketCard, deed: StaffDeed, onDone: () => void) => {
  const { ticketId, version } = ticket;
  const written = useWritten(`deed.${ticketId}.${deed}`, { schema: enteredSchema, now: firstEntered(deed, ticket) });
  const [troubles, setTroubles] = useState<DeedTroubles>({});
  const finish = () => {
    written.drop();
    onDone();
  };
  const sending = useSending(useChanging(ticketId, finish), version);
  const read = (commandId: string, at = version) => deedIn(deed, written.value, { ticketId, version: at, commandId });
  const refused = deedRefused(codeOf(sending.error));
  return {
    ...sending,
    ...{ refused, entered: written.value, startAnew: written.startAnew },
    troubles: { ...troubles, ...refused },
    edit: (field: DeedField, value: string) => {
      if (sending.isSending) return;
      setTroubles({});
      sending.forgetProblem();
      written.write((entered) => ({ ...entered, [field]: value }));
    },
    /** Says what is missing beside the fields; true when it may be sent. */
    check: (): boolean => {
      const tried = read(written.commandId);
      setTroubles('troubles' in tried ? tried.troubles : {});
      return 'body' in tried;
    },
    submit: () =>
      sending.send((aim) => {
        const tried = read(aim.commandId, aim.version);
        return 'body' in tried ? tried.body : undefined;
      }, written.commandId),
  };
};
export type DeedState = ReturnType<typeof useDeed>;
