import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type Instant, toIso } from '#domain/kernel';
import { heldOf, isFinished, type Offer, type Order } from '#domain/orders';
import { toItem } from './codec.ts';
import { finishedOrdersOf, type Key, workOrdersOf } from './keys.ts';

/** Providers that are newly asked, each with its first offer. */
const newlyAsked = (before: Order | undefined, { offers }: Order): readonly Offer[] => {
  const asked = new Set(before?.offers.map(({ providerId }) => providerId));
  const first = new Map(offers.toReversed().map((offer) => [offer.providerId, offer]));
  return [...first.values()].filter(({ providerId }) => !asked.has(providerId));
};

/** Who has just finished the order, and when. */
const finisherOf = (before: Order | undefined, order: Order) => {
  const held = heldOf(order);
  if (!isFinished(order) || (before && isFinished(before)) || !held || !('completion' in held)) return [];
  return [{ providerId: held.providerId, at: held.completion.at }];
};

/**
 * A small row in the partition of each provider that is newly asked: lists leave out what is over, and 分类统计 count it, given away or
 * not. Another, by the time at which it was done, for whoever finishes it: what is handled is found by that and counted without reading it,
 * however long ago it was asked. They are the part of the order's own transaction, so no order is missing. Source: ORDER-20, ORDER-51.
 */
export const workOrderWrites = (TableName: string, before: Order | undefined, order: Order): TransactWriteItem[] => {
  const { orderId } = order;
  const row = ({ pk, sk }: Key, at: Instant) => ({
    Put: { TableName, Item: toItem({ pk, sk: `${sk}${toIso(at)}#${orderId}`, orderId }) },
  });
  return [
    ...newlyAsked(before, order).map(({ providerId, at }) => row(workOrdersOf(providerId), at)),
    ...finisherOf(before, order).map(({ providerId, at }) => row(finishedOrdersOf(providerId), at)),
  ];
};
