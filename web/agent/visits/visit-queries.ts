import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { VisitReport } from '../api.ts';
import { usePlace } from '../place.ts';

/** Others take visits up too. */
const refetchInterval = 15_000;

export const useVisits = () => {
  const { ask } = usePlace();
  return useQuery({ queryKey: ['visits', 'list'], queryFn: () => ask.visits(), refetchInterval });
};

/** One visit with its number; each reading is journalled, so it is not read again by itself. */
export const useVisit = (visitId: string) => {
  const { ask } = usePlace();
  return useQuery({ queryKey: ['visits', 'one', visitId], queryFn: () => ask.visit(visitId) });
};

/** A low score opens a ticket, so those lists may be others too. */
export const useReporting = () => {
  const { ask } = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (report: VisitReport) => ask.reportVisit(report),
    onSettled: () =>
      Promise.all(
        [
          ['visits', 'list'],
          ['tickets', 'list'],
        ].map((queryKey) => client.invalidateQueries({ queryKey })),
      ),
  });
};
