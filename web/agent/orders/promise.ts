import type { OrderLine } from '#domain/orders';

/** How an order stands to its promise. */
export type PromiseState = 'RUNNING' | 'BROKEN' | 'KEPT' | 'LATE' | 'OVER';

const ended: readonly OrderLine['stage'][] = ['CANCELLED', 'TERMINATED'];

const isPast = (due: number, at: number): boolean => Math.floor(at / 1000) > Math.floor(due / 1000);

/**
 * The first call that reaches the customer keeps the promise, up to and in its last second; nothing else does. Source: ORDER-14.
 *
 * @param now epoch milliseconds
 * @example promiseState({ promise: { due }, stage: 'OFFERED' }, due) // 'RUNNING': its last second
 */
export const promiseState = (
  { promise, contactedAt, overdue, stage }: Pick<OrderLine, 'promise' | 'contactedAt' | 'overdue' | 'stage'>,
  now: number,
): PromiseState => {
  if (contactedAt !== undefined) return overdue !== undefined || isPast(promise.due, contactedAt) ? 'LATE' : 'KEPT';
  if (ended.includes(stage)) return 'OVER';
  return overdue !== undefined || isPast(promise.due, now) ? 'BROKEN' : 'RUNNING';
};
