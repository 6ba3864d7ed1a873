import { type Instant, secondsBetween } from '../kernel/index.ts';
import { contactDue, isOrderOverdue, keptAt } from './promise.ts';
import type { Order } from './schema.ts';
import { firstContactOf, heldOf } from './standing.ts';

/** How an order counts in the rate: ended before its time and never phoned, it counts for nobody. */
export type PromiseKept = 'KEPT' | 'BROKEN' | 'RUNNING' | 'NOT_COUNTED';

/**
 * Was the customer phoned in the promised time? Source: ORDER-53, ambiguity 17.
 *
 * @example promiseKept(contactedAt1850, now) // 'KEPT', of an order requested at 18:30:00
 */
export const promiseKept = (order: Order, now: Instant): PromiseKept => {
  const contact = firstContactOf(order);
  if (contact !== undefined) return keptAt(order, contact) ? 'KEPT' : 'BROKEN';
  if (isOrderOverdue(order, now)) return 'BROKEN';
  return order.end === undefined ? 'RUNNING' : 'NOT_COUNTED';
};

/** The reason for which an order is taken from a provider that has not phoned. */
export const NOT_CONTACTED = 'NOT_CONTACTED';

/**
 * The same for the provider that has an order now: one that took it when the promise was broken already has as long as that gave, and is
 * judged by no more. Source: ORDER-14, ORDER-53.
 *
 * @example promiseKeptBy(rescued, now) // 'KEPT', though the promise to the customer was broken
 */
export const promiseKeptBy = (order: Order, now: Instant): PromiseKept => {
  const held = heldOf(order);
  if (held === undefined || order.overdue === undefined) return promiseKept(order, now);
  const due = contactDue(order, held);
  const contact = firstContactOf(order);
  if (contact !== undefined) return secondsBetween(due, contact) <= 0 ? 'KEPT' : 'BROKEN';
  if (order.end !== undefined) return 'NOT_COUNTED';
  return secondsBetween(due, now) <= 0 ? 'RUNNING' : 'BROKEN';
};

/** A rate as an exact fraction with what a report shows of it. */
export interface KeptPromiseRate {
  readonly kept: number;
  readonly broken: number;
  /** 未到期 */
  readonly running: number;
  /** `95.0`, of a hundred, rounded for the eye only; `–` when nothing is decided. */
  readonly shown: string;
}

/**
 * Kept promises of the decided ones, of a category or a provider. Source: ORDER-53.
 *
 * @example keptPromiseRate([...19 kept, 1 broken]) // { kept: 19, broken: 1, running: 0, shown: '95.0' }
 */
export const keptPromiseRate = (all: readonly PromiseKept[]): KeptPromiseRate => {
  const count = (which: PromiseKept): number => all.filter((one) => one === which).length;
  const [kept, broken, running] = [count('KEPT'), count('BROKEN'), count('RUNNING')];
  const decided = kept + broken;
  const shown = decided === 0 ? '–' : (Math.round((kept * 1000) / decided) / 10).toFixed(1);
  return { kept, broken, running, shown };
};
