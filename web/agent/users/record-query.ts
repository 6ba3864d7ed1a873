import { useQuery } from '@tanstack/react-query';
import { showUserRecord } from '#functions/users/show-record/definition';
import { askApi } from '../../shared/api-client.ts';
import { usePlace } from '../place.ts';

/** What the record is opened from: `{ orderId }`, `{ ticketId }`, or `{ contactId, line }`. */
export type OpenedFrom = Readonly<Record<string, string>>;

/** Each reading is journalled, so it is not read again by itself. */
export const useUserRecord = (from: OpenedFrom) => {
  const place = usePlace();
  return useQuery({
    queryKey: ['user-record', from],
    queryFn: () => askApi(place, showUserRecord, { path: {}, query: from }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
};
