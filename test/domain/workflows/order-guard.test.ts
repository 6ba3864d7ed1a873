import { describe, expect, test } from 'vitest';
import type { Instant } from '#domain/kernel';
import { nextStep, type Order } from '#domain/orders';
import { machines, pokingTypes } from '#domain/workflows';
import { eachLife, type Store } from '../orders/lives.ts';

/** When the guard has to look at an order as it stands; at once when somebody is to be found, or when there is nothing left to guard. */
const looksAt = (order: Order, now: Instant): number => {
  const { actions, search, wakeAt = Number.POSITIVE_INFINITY, done } = nextStep(order, now);
  return done || search || actions.length > 0 ? now : wakeAt;
};

/** What people did to the order between two states that were stored; what the guard wrote itself it knows. */
const deedsBetween = ({ events }: Store, before: Order, after: Order): readonly string[] => {
  const between = events.filter(({ version }) => version > before.version && version <= after.version);
  return between.some(({ data }) => data.by !== undefined) ? between.map(({ type }) => type) : [];
};

describe('the guard of an order', () => {
  test('is woken by every deed that brings an instant nearer than the one for which it sleeps', () => {
    eachLife((store) => {
      for (const [i, after] of store.history.entries()) {
        const before = store.history[i - 1];
        const at = after.timeline.at(-1)?.at;
        if (before === undefined || at === undefined) continue;
        const types = deedsBetween(store, before, after);
        if (types.length === 0 || looksAt(after, at) >= looksAt(before, at)) continue;
        expect(types.filter((type) => pokingTypes.includes(type))).not.toEqual([]);
      }
    });
  });

  test('is not woken by what it does itself, nor by what leaves its time as it is', () => {
    for (const type of ['order.requested', 'order.overdue', 'order.widened', 'order.urged', 'order.surveyed'])
      expect(pokingTypes).not.toContain(type);
  });

  test('is the machine of orders', () => {
    expect(machines['order-promise']).toMatchObject({ subject: 'ORDER', assess: 'assess-order' });
  });
});
