import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toIso } from '#domain/kernel';
import type { Order } from '#domain/orders';
import { toItem } from './codec.ts';
import { workOrdersOf } from './keys.ts';

/**
 * A small row in the partition of each provider that is newly asked: lists leave out what is over, and 分类统计 count it, given away or
 * not. It is the part of the order's own transaction, so no order is missing. Source: ORDER-20, ORDER-51.
 */
export const workOrderWrites = (TableName: string, before: Order | undefined, order: Order): TransactWriteItem[] => {
  const { orderId } = order;
  const asked = new Set(before?.offers.map(({ providerId }) => providerId));
  const first = new Map(order.offers.toReversed().map((offer) => [offer.providerId, offer]));
  return [...first.values()]
    .filter(({ providerId }) => !asked.has(providerId))
    .map(({ providerId, at }) => {
      const { pk, sk } = workOrdersOf(providerId);
      return { Put: { TableName, Item: toItem({ pk, sk: `${sk}${toIso(at)}#${orderId}`, orderId }) } };
    });
};
