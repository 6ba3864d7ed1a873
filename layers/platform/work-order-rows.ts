import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toIso } from '#domain/kernel';
import { isFinished, type Order, providerOf } from '#domain/orders';
import { toItem } from './codec.ts';
import { workOrdersOf } from './keys.ts';

/** Providers that are newly asked, and the one that has just finished. */
const concerned = (before: Order | undefined, order: Order): ReadonlySet<string> => {
  const asked = new Set(before?.offers.map(({ providerId }) => providerId));
  const finisher = isFinished(order) && !(before && isFinished(before)) ? providerOf(order) : undefined;
  const some = order.offers.map(({ providerId }) => providerId);
  return new Set(some.filter((providerId) => !asked.has(providerId) || providerId === finisher));
};

/**
 * A small row in the partition of each provider that is newly asked: lists leave out what is over, and 分类统计 count it, given away or
 * not. Who finishes the order is marked there, so that what is handled is counted without reading it. It is the part of the order's own
 * transaction, so no order is missing. Source: ORDER-20, ORDER-51.
 */
export const workOrderWrites = (TableName: string, before: Order | undefined, order: Order): TransactWriteItem[] => {
  const { orderId } = order;
  const some = concerned(before, order);
  const first = new Map(order.offers.toReversed().map((offer) => [offer.providerId, offer]));
  return [...first.values()]
    .filter(({ providerId }) => some.has(providerId))
    .map(({ providerId, at }) => {
      const { pk, sk } = workOrdersOf(providerId);
      const handled = (isFinished(order) && providerOf(order) === providerId) || undefined;
      return { Put: { TableName, Item: toItem({ pk, sk: `${sk}${toIso(at)}#${orderId}`, orderId, handled }) } };
    });
};
