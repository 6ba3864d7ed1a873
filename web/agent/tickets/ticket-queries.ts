import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OpenTicket, TicketCard, TicketDeed } from '#domain/tickets';
import type { TicketList } from '../api.ts';
import { type Call, hintsOf } from '../calls.ts';
import { usePlace } from '../place.ts';

/** Others work on the same tickets, and clocks run: what is on the screen is read again so often. */
const refetchInterval = 15_000;

export const useTicketList = (list: TicketList) => {
  const { ask } = usePlace();
  return useQuery({ queryKey: ['tickets', 'list', list], queryFn: () => ask.tickets(list), refetchInterval });
};

/** What can be recorded outside a call, and whom a ticket may be handed over to; it changes with a deployment only. */
export const useTicketOffers = () => {
  const { ask } = usePlace();
  return useQuery({ queryKey: ['ticket-form'], queryFn: () => ask.ticketForm(), staleTime: Number.POSITIVE_INFINITY });
};

/**
 * One ticket. It is not read again by itself, because each reading shows a telephone number and is journalled: `newest` is the
 * version that a list tells of.
 */
export const useTicket = (ticketId: string, newest = 0) => {
  const { ask } = usePlace();
  const query = useQuery({ queryKey: ['tickets', 'one', ticketId], queryFn: () => ask.ticket(ticketId) });
  const { data, refetch } = query;
  const isOld = data !== undefined && data.version < newest;
  useEffect(() => {
    if (isOld) refetch();
  }, [isOld, refetch]);
  return query;
};

/** The caller's open tickets, and what a new one can be. */
export const useCallerTickets = (call: Call) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['tickets', 'caller', call.contactId],
    queryFn: () => ask.ticketsOfCaller(call.contactId, hintsOf(call)),
    enabled: call.number !== undefined,
    refetchInterval,
  });
};

/** What a change answers is the ticket as it now is; every list may be another. */
const useTakeIn = () => {
  const client = useQueryClient();
  return (ticket: TicketCard) => {
    client.setQueryData(['tickets', 'one', ticket.ticketId], ticket);
    return client.invalidateQueries({ queryKey: ['tickets'], predicate: ({ queryKey }) => queryKey[1] !== 'one' });
  };
};

interface Heard {
  readonly onSaved: (ticketId: string) => void;
  readonly onFailed: (error: Error) => void;
}

/** Opens a ticket. What is heard of it is told also when its form has been left, and whoever opens it anew sees that it is on its way. */
export const useOpening = (name: string, { onSaved, onFailed }: Heard) => {
  const { ask } = usePlace();
  const takeIn = useTakeIn();
  const mutationKey = ['open-ticket', name];
  const count = useIsMutating({ mutationKey });
  const opening = useMutation({
    mutationKey,
    mutationFn: (body: OpenTicket) => ask.openTicket(body),
    onSuccess: (ticket) => {
      onSaved(ticket.ticketId);
      return takeIn(ticket);
    },
    onError: onFailed,
  });
  return { ...opening, isPending: opening.isPending || count > 0 };
};

/**
 * Changes a ticket. A refused change is looked at again at once: somebody else may have been faster. `onDone` runs also when whoever asked
 * has left the page, and whoever comes back sees that it is on its way.
 */
export const useChanging = (ticketId: string, onDone: () => void) => {
  const { ask } = usePlace();
  const client = useQueryClient();
  const takeIn = useTakeIn();
  const mutationKey = ['change-ticket', ticketId];
  const count = useIsMutating({ mutationKey });
  const changing = useMutation({
    mutationKey,
    mutationFn: (deed: TicketDeed) => ask.changeTicket(deed),
    onSuccess: (ticket) => {
      onDone();
      return takeIn(ticket);
    },
    onError: () => client.invalidateQueries({ queryKey: ['tickets', 'one', ticketId] }),
  });
  return { ...changing, isPending: changing.isPending || count > 0 };
};
