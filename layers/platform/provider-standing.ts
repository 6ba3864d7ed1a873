import type { CancellationReason, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Order } from '#domain/orders';
import { toItem } from './codec.ts';
import { stateKey } from './keys.ts';

/** Providers that an order newly asks, or that newly take it. */
const newlyAsked = (before: Order | undefined, { offers }: Order): readonly string[] => {
  const stood = new Map(before?.offers.map(({ offerId, state }) => [offerId, state]));
  const opened = offers.filter(({ state }) => state === 'OPEN' || state === 'ACCEPTED');
  return [...new Set(opened.filter(({ offerId, state }) => stood.get(offerId) !== state).map((one) => one.providerId))];
};

/**
 * Nobody is asked to take an order, and nobody takes it, who may not be given any in the very moment of the write: whoever is suspended
 * meanwhile is not asked a last time. Source: ORDER-45, ORDER-46.
 */
export const standingChecks = (TableName: string, before: Order | undefined, order: Order): TransactWriteItem[] =>
  newlyAsked(before, order).map((providerId) => ({
    ConditionCheck: {
      ...{ TableName, Key: toItem(stateKey(`PROVIDER#${providerId}`)) },
      ConditionExpression: '#standing.#status = :approved',
      ExpressionAttributeNames: { '#standing': 'standing', '#status': 'status' },
      ExpressionAttributeValues: toItem({ ':approved': 'APPROVED' }),
    },
  }));

const FAILED = 'ConditionalCheckFailed';

/** Whether a write failed for nothing but a provider's standing, or its full hands; when the order itself was changed meanwhile, that comes first. */
export const isUnfit = (writes: readonly TransactWriteItem[], reasons: readonly CancellationReason[]): boolean => {
  const failed = writes.filter((_, i) => reasons[i]?.Code === FAILED);
  return (
    failed.length > 0 &&
    failed.every(({ ConditionCheck, Update }) => ConditionCheck !== undefined || Update !== undefined)
  );
};
