import { useInfiniteQuery, useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OrderCard } from '#domain/orders';
import { orderForm } from '#functions/orders/form/definition';
import type { OrderDeedBody, OrderList } from '../api.ts';
import { type Call, hintsOf } from '../calls.ts';
import { usePlace } from '../place.ts';
import { mayAsk } from '../staff-roles.ts';
import { isOutdated } from './outdated.ts';

/** Offers wait for minutes only: what is on the screen is read again so often. */
const refetchInterval = 8_000;

/** What can be ordered, product by product; it changes with a deployment only. Nothing for those who take no orders. */
export const useOrderOffers = () => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['order-form'],
    queryFn: () => ask.orderForm(),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: mayAsk(orderForm),
  });
};

/** Which orders are listed; `category` empty: of every line. */
export interface ListPlace {
  readonly product: string;
  readonly list: OrderList;
  readonly category: string;
}

/** A list, page by page; what was read already is read again, since promises run, and the more of it, the less often. */
export const useOrderList = ({ product, list, category }: ListPlace, isWanted: boolean) => {
  const { ask } = usePlace();
  return useInfiniteQuery({
    queryKey: ['orders', 'list', product, list, category],
    queryFn: ({ pageParam }) =>
      ask.orders({
        list,
        product,
        ...(category !== '' && { category }),
        ...(pageParam !== '' && { after: pageParam }),
      }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => refetchInterval * (state.data?.pages.length ?? 1),
    enabled: isWanted,
  });
};

/** Orders of a number or a telephone, whether they are over or not; nothing is asked before something is looked for. */
export const useFoundOrders = (text: string) => {
  const { ask } = usePlace();
  return useQuery({ queryKey: ['orders', 'found', text], queryFn: () => ask.findOrders(text), enabled: text !== '' });
};

/**
 * One order, as long as its page is open. It is not read again by itself, because each reading shows a telephone number and is journalled
 * what is asked every few seconds is its version alone, also when it is over, and then it is read once more.
 */
export const useOrder = (orderId: string) => {
  const { ask } = usePlace();
  const query = useQuery({ queryKey: ['orders', 'one', orderId], queryFn: () => ask.order(orderId) });
  const watching = useQuery({
    queryKey: ['orders', 'version', orderId],
    queryFn: () => ask.watchOrder(orderId),
    refetchInterval,
  });
  const { data, refetch } = query;
  const isOld = isOutdated(data, watching.data);
  useEffect(() => {
    if (isOld) refetch();
  }, [isOld, refetch]);
  return { ...query, told: { now: watching.data?.now, at: watching.dataUpdatedAt } };
};

/** Who has the order or is asked, and whom it could send; another with each version. */
export const useOrderProvider = (orderId: string, version?: number) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['orders', 'provider', orderId, version],
    queryFn: () => ask.orderProvider(orderId),
  });
};

/** What the caller has ordered before, and whether anything happened to it since. */
export const useCallerOrders = (call: Call, isWanted: boolean) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['orders', 'caller', call.contactId],
    queryFn: () => ask.ordersOfCaller(call.contactId, hintsOf(call)),
    enabled: isWanted && call.number !== undefined,
    refetchInterval,
  });
};

/** Who could take an order, as the ladder would rank them now. */
export const useRanking = (orderId: string) => {
  const { ask } = usePlace();
  return useQuery({ queryKey: ['orders', 'ranking', orderId], queryFn: () => ask.rankProviders(orderId) });
};

/** What a change answers is the order as it now is; every list may be another. */
export const useTakeInOrder = () => {
  const client = useQueryClient();
  return (card: OrderCard) => {
    client.setQueryData(['orders', 'one', card.order.orderId], card);
    return client.invalidateQueries({ queryKey: ['orders'], predicate: ({ queryKey }) => queryKey[1] !== 'one' });
  };
};

/**
 * Changes an order. A refused change is looked at again at once: somebody else may have been faster. `onDone` runs also when whoever asked
 * has left the page, and whoever comes back sees that it is on its way.
 */
export const useChangingOrder = (orderId: string, onDone: () => void = () => undefined) => {
  const { ask } = usePlace();
  const client = useQueryClient();
  const takeIn = useTakeInOrder();
  const mutationKey = ['change-order', orderId];
  const count = useIsMutating({ mutationKey });
  const changing = useMutation({
    mutationKey,
    mutationFn: (deed: OrderDeedBody) => ask.changeOrder(deed),
    onSuccess: (card) => {
      onDone();
      return takeIn(card);
    },
    onError: () => client.invalidateQueries({ queryKey: ['orders', 'one', orderId] }),
  });
  return { ...changing, isPending: changing.isPending || count > 0 };
};
