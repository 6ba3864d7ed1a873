import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ApiProblem } from '../shared/api-client.ts';
import type { OwnDeed, Profile, Span, WorkCard, WorkDeed } from './api.ts';
import { nameCommands } from './command.ts';
import { viewOfOrder } from './order/steps.ts';
import { usePlace } from './place.ts';
import type { View } from './route.ts';

/** An offer waits for minutes only, and whoever does not answer loses points; the rest moves by one's own doing, mostly. */
const intervalOf = (view: View): number => (view === 'OFFERED' ? 5_000 : 15_000);

export const useWork = (view: View, enabled = true) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['work', view],
    queryFn: () => ask.list(view),
    refetchInterval: intervalOf(view),
    enabled,
  });
};

/** One order. It is not read again by itself, because each reading shows a telephone number and is journalled. */
const useOrder = (orderId: string) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['order', orderId],
    queryFn: () => ask.show(orderId),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    refetchOnWindowFocus: false,
  });
};

/** Looks whether the order on the screen has moved on: by the list in which it stands, which shows no number. */
export const useFollowedOrder = (orderId: string) => {
  const query = useOrder(orderId);
  const { data, refetch, dataUpdatedAt } = query;
  const view = data?.order && viewOfOrder(data.order);
  const list = useWork(view ?? 'IN_HAND', view !== undefined);
  const listed = list.data?.orders.find((line) => line.orderId === orderId);
  const isNewer = listed !== undefined && listed.version > (data?.order?.version ?? 0);
  const isGone = listed === undefined && list.data !== undefined && list.dataUpdatedAt > dataUpdatedAt;
  const hasMoved = view !== undefined && (isNewer || isGone);
  useEffect(() => {
    if (hasMoved) refetch();
  }, [hasMoved, refetch]);
  return query;
};

export const useAssignees = (orderId: string) => {
  const { ask } = usePlace();
  return useQuery({ queryKey: ['assignees', orderId], queryFn: () => ask.assignees(orderId), staleTime: 0 });
};

export const useStatistics = (days: Span) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['statistics', days],
    queryFn: () => ask.statistics(days),
    refetchInterval: 30_000,
  });
};

/** What the tenant knows of the shop; whoever looks at it sees what moves its credit meanwhile. */
export const useMe = ({ isLookedAt = false }: { isLookedAt?: boolean } = {}) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['me', 'now'],
    queryFn: () => ask.me(),
    staleTime: 30_000,
    ...(isLookedAt && { refetchOnMount: 'always', refetchInterval: 10_000 }),
  });
};

/** The letter of a month; nothing stands for it until it is there. */
export const useLetter = (month: string) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['me', month],
    queryFn: () => ask.me(month),
    select: ({ letter }) => letter,
    refetchOnMount: 'always',
  });
};

/** Changes the shop on the screen. A refused change has it read again at once: somebody else may have been faster. */
export const useOwnDeed = ({ version }: Pick<Profile, 'version'>, onDone: () => void = () => undefined) => {
  const { ask } = usePlace();
  const client = useQueryClient();
  const [commandOf] = useState(() => nameCommands(() => crypto.randomUUID()));
  return useMutation({
    mutationFn: (said: OwnDeed) => ask.changeMe({ version, commandId: commandOf({ version, said }) }, said),
    onSuccess: (me) => {
      client.setQueryData(['me', 'now'], me);
      onDone();
    },
    onError: () => client.invalidateQueries({ queryKey: ['me', 'now'] }),
  });
};

interface Shown {
  readonly orderId: string;
  readonly version: number;
}

/** Does a deed to the order on the screen. A refused one has it looked at again at once: somebody else may have been faster. */
export const useDeed = ({ orderId, version }: Shown, onDone: (card: WorkCard, said: WorkDeed) => void) => {
  const { ask } = usePlace();
  const client = useQueryClient();
  const [commandOf] = useState(() => nameCommands(() => crypto.randomUUID()));
  const lookAgain = () => client.invalidateQueries({ queryKey: ['work'] });
  return useMutation({
    mutationFn: (said: WorkDeed) =>
      ask.change({ orderId, version, commandId: commandOf({ orderId, version, said }) }, said),
    onSuccess: (card, said) => {
      client.setQueryData(['order', orderId], card);
      lookAgain();
      onDone(card, said);
    },
    onError: (error) => {
      if (!(error instanceof ApiProblem) || error.trouble !== 'REFUSED') return;
      lookAgain();
      client.invalidateQueries({ queryKey: ['order', orderId] });
    },
  });
};
export type Doing = ReturnType<typeof useDeed>;

/** The lists tell which orders are others now. */
const kept: readonly unknown[] = ['config', 'order'];

/** A laptop's clock was moved: what is on the screen may be another now. */
export const useRereadAfterJump = (): void => {
  const { offsetMs } = usePlace();
  const client = useQueryClient();
  const [seen, see] = useState(offsetMs);
  useEffect(() => {
    if (Math.abs(offsetMs - seen) < 2_000) return;
    see(offsetMs);
    client.invalidateQueries({ predicate: ({ queryKey }) => !kept.includes(queryKey[0]) });
  }, [client, offsetMs, seen]);
};
