import { expect, it } from 'vitest';
import { instant } from '#domain/kernel';
import { promiseState } from '../../../../web/agent/orders/promise.ts';
import { at, card } from './samples.ts';

const { overdue: _, ...order } = card().order;
const due = order.promise.due;

it('runs up to and in its last second, and is broken one second later (ORDER-14)', () => {
  expect(promiseState(order, due)).toBe('RUNNING');
  expect(promiseState(order, due + 999)).toBe('RUNNING');
  expect(promiseState(order, due + 1000)).toBe('BROKEN');
});

it('is kept by the call that reaches the customer, and late when that was too late', () => {
  expect(promiseState({ ...order, contactedAt: due }, at('2025-03-05 09:00:00'))).toBe('KEPT');
  expect(promiseState({ ...order, contactedAt: instant(due + 1000) }, due + 5000)).toBe('LATE');
  expect(promiseState({ ...order, overdue: { at: instant(due + 1000) } }, due)).toBe('BROKEN');
});

it('is counted no longer once the order is cancelled', () => {
  expect(promiseState({ ...order, stage: 'CANCELLED' }, due + 5000)).toBe('OVER');
});
