import type { TicketCard, TicketDeed } from '#domain/tickets';
import { codeOf } from '../../shared/api-client.ts';
import { useFilling } from '../deeds/use-filling.ts';
import { type Aim, useSending } from '../deeds/use-sending.ts';
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
  const finish = () => {
    written.drop();
    onDone();
  };
  const sending = useSending(useChanging(ticketId, finish), version);
  const read = (aim: Aim) => deedIn(deed, written.value, { ticketId, ...aim });
  const filling = useFilling<DeedField, TicketDeed, DeedTroubles>({ written, sending, read, version });
  const refused = deedRefused(codeOf(sending.error));
  return { ...sending, ...filling, refused, troubles: { ...filling.troubles, ...refused } };
};
export type DeedState = ReturnType<typeof useDeed>;
