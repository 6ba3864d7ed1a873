import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Alert } from '#domain/alerts';
import { listAlerts } from '#functions/alerts/list/definition';
import { usePlace } from '../place.ts';
import { mayAsk } from '../staff-roles.ts';
import { alertApi } from './alert-api.ts';

/** Alerts come by themselves. */
const refetchInterval = 15_000;

const useAlertApi = () => alertApi(usePlace());

/** The latest open alerts, for the badge in the bar; nothing is asked for those whom they do not concern. */
export const useOpenAlerts = () => {
  const ask = useAlertApi();
  return useQuery({
    queryKey: ['alerts', 'badge'],
    queryFn: () => ask.list('OPEN', ''),
    refetchInterval,
    enabled: mayAsk(listAlerts),
  });
};

/** A list of alerts, page after page. */
export const useAlerts = (state: Alert['state']) => {
  const ask = useAlertApi();
  return useInfiniteQuery({
    queryKey: ['alerts', 'list', state],
    queryFn: ({ pageParam }) => ask.list(state, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval,
  });
};

/** 知道了. Sent again after a lost answer, it changes nothing. */
export const useAcknowledging = (onDone: (alert: Alert) => void) => {
  const ask = useAlertApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (alertId: string) => ask.acknowledge(alertId),
    onSuccess: onDone,
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  });
};
