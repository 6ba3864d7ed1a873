import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CallbackReport } from '../api.ts';
import { usePlace } from '../place.ts';

/** Callers come and go by themselves. */
const refetchInterval = 15_000;

export const useCallbacks = () => {
  const { ask } = usePlace();
  return useQuery({ queryKey: ['callbacks'], queryFn: () => ask.callbacks(), refetchInterval });
};

/** The number, once it is asked for: seeing it is journalled, so it is not asked for again. */
export const useNumber = (callbackId: string) => {
  const { ask } = usePlace();
  return useMutation({ mutationFn: () => ask.callback(callbackId) });
};

export type CallbackOutcome = CallbackReport['outcome'];

/** How ringing back went. An outcome sent again after a lost answer is the same command. */
export const useOutcome = (callbackId: string, onDone: (outcome: CallbackOutcome) => void) => {
  const { ask } = usePlace();
  const client = useQueryClient();
  const freshIds = () => ({
    ...{ REACHED: crypto.randomUUID(), UNREACHED: crypto.randomUUID(), DROPPED: crypto.randomUUID() },
  });
  const [ids, setIds] = useState(freshIds);
  return useMutation({
    mutationFn: (outcome: CallbackOutcome) => ask.reportCallback({ callbackId, commandId: ids[outcome], outcome }),
    onSuccess: (_, outcome) => {
      setIds(freshIds());
      onDone(outcome);
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['callbacks'] }),
  });
};
