import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OrderCard } from '#domain/orders';
import { orderForm } from '#functions/orders/form/definition';
import type { OrderDeedBody, OrderList } from '../api.ts';
import { type Call, hintsOf } from '../calls.ts';
import { usePlace } from '../place.ts';
import { mayAsk } from '../staff-roles.ts';

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

export const useOrderList = (product: string | undefined, list: OrderList) => {
  const { ask } = usePlace();
  return useQuery({
    queryKey: ['orders', 'list', product, list],
    queryFn: () => ask.orders({ list, ...(product !== undefined && { product }) }),
    refetchInterval,
    enabled: product !== undefined,
  });
};

/**
 * One order. It is not read again by itself, because each reading shows a telephone number and is journalled: `newest` is the
 * version that a list tells of.
 */
export const useOrder = (orderId: string, newest = 0) => {
  const { ask } = usePlace();
  const query = useQuery({ queryKey: ['orders', 'one', orderId], queryFn: () => ask.order(orderId) });
  const { data, refetch } = query;
  const isOld = data !== undefined && data.order.version < newest;
  useEffect(() => {
    if (isOld) refetch();
  }, [isOld, refetch]);
  return query;
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

export const usePlaceSearch = () => {
  const { ask } = usePlace();
  return useMutation({ mutationFn: (text: string) => ask.places(text) });
};

/** What a change answers is the order as it now is; every list may be another. */
export const useTakeInOrder = () => {
  const client = useQueryClient();
  return (card: OrderCard) => {
    client.setQueryData(['orders', 'one', card.order.orderId], card);
    return client.invalidateQueries({ queryKey: ['orders'], predicate: ({ queryKey }) => queryKey[1] !== 'one' });
  };
};

/** A refused change is looked at again at once: somebody else may have been faster. */
export const useChangingOrder = (orderId: string) => {
  const { ask } = usePlace();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (deed: OrderDeedBody) => ask.changeOrder(deed),
    onSuccess: useTakeInOrder(),
    onError: () => client.invalidateQueries({ queryKey: ['orders', 'one', orderId] }),
  });
};
