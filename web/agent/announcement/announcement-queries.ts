import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AnnouncementBody } from '../api.ts';
import { usePlace } from '../place.ts';

/** It ends by itself, and another supervisor may change it. */
const refetchInterval = 15_000;

const keyOf = (product: string) => ['announcement', product];

export const useAnnouncement = (product: string) => {
  const { ask } = usePlace();
  return useQuery({ queryKey: keyOf(product), queryFn: () => ask.announcement(product), refetchInterval });
};

export const usePublishing = () => {
  const { ask } = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: AnnouncementBody) => ask.announce(body),
    onSuccess: ({ product }) => client.invalidateQueries({ queryKey: keyOf(product) }),
  });
};

export const useWithdrawing = (product: string) => {
  const { ask } = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => ask.withdrawAnnouncement(product),
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(product) }),
  });
};
