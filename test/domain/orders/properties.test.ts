import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { secondsBetween } from '#domain/kernel';
import { deedsFor, heldOf, isOpenOrder, isOver, mayMove, nextStep, orderSchema } from '#domain/orders';
import { current, eachLife, type Store, typed, wake } from './lives.ts';
import { within } from './prepare.ts';

describe('whatever happens to an order', () => {
  it('it never leaves the model, and always can be stored', () => {
    eachLife(({ history }) => {
      for (const [i, order] of history.entries()) {
        z.parse(orderSchema, z.encode(orderSchema, order));
        const before = history[i - 1];
        if (before !== undefined && order.version === before.version + 1) expect(mayMove(before, order)).toBe(true);
      }
    });
  });

  it('it is never with two providers: each acceptance but the last was declined or taken back', () => {
    eachLife((store) => {
      const { offers, dispatch } = current(store);
      const accepted = offers.filter(({ state }) => state === 'ACCEPTED');
      expect(accepted.length).toBeLessThanOrEqual(1);
      const held = heldOf({ dispatch });
      if (held !== undefined) expect(accepted).toMatchObject([{ offerId: held.offerId, providerId: held.providerId }]);
      const openings = typed(store, 'accepted').map(({ version }) => version);
      const losses = store.events.filter(({ type }) => /withdrawn|declined/.test(type)).map(({ version }) => version);
      for (const [i, version] of openings.entries()) {
        const next = openings[i + 1];
        if (next !== undefined) expect(losses.some((loss) => loss > version && loss < next)).toBe(true);
      }
    });
  });

  it('it is never lost: over, with a provider, before a person, or the guard has something to wake for', () => {
    eachLife((store) => {
      const order = current(store);
      const { actions, search, wakeAt, done } = nextStep(order, store.now);
      expect(done).toBe(isOver(order));
      const withPerson = order.desk !== undefined || order.confirmation.state === 'CONFIRMING';
      const moves = actions.length > 0 || search !== undefined || wakeAt !== undefined;
      expect(done || moves || heldOf(order) !== undefined || withPerson).toBe(true);
      if (isOpenOrder(order)) expect(deedsFor(order, 'specialist').filter((deed) => deed !== 'urge')).not.toEqual([]);
    });
  });

  it('once the guard has acted nothing is due, and it next wakes later', () => {
    eachLife((store) => {
      const woken = wake(store, current(store), within(20));
      const { actions, wakeAt } = nextStep(current(woken), woken.now);
      expect(actions).toEqual([]);
      if (wakeAt !== undefined) expect(secondsBetween(woken.now, wakeAt)).toBeGreaterThan(0);
    });
  });

  it('the ladder ends: at a provider, or at a person, after no more rungs than radii', () => {
    eachLife((store) => {
      const { length } = current(store).rules.radiiKm;
      const climbed = Array.from({ length: length + 2 }).reduce<Store>((one) => wake(one, current(one), []), store);
      expect(nextStep(current(climbed), climbed.now).search).toBeUndefined();
    });
  });

  it('money goes back at most once for each payment, and never more than came', () => {
    eachLife((store) => {
      const paid = typed(store, 'paid').map(({ data }) => data);
      const refunded = typed(store, 'refunded').map(({ data }) => data);
      const references = refunded.map((data) => ('reference' in data ? data.reference : ''));
      expect(new Set(references).size).toBe(references.length);
      for (const data of refunded) {
        const came = paid.find((one) => 'reference' in one && 'reference' in data && one.reference === data.reference);
        expect(came).toBeDefined();
        if (came && 'fen' in came && 'fen' in data) expect(data.fen).toBeLessThanOrEqual(came.fen);
      }
      const { end, payment } = current(store);
      if (end?.state === 'CANCELLED') expect(['NONE', 'REFUNDED']).toContain(payment.state);
    });
  });

  it('it is overdue at most once, exactly when nobody was reached in time', () => {
    eachLife((store) => {
      const order = current(store);
      expect(typed(store, 'overdue').length).toBe(order.overdue === undefined ? 0 : 1);
      const first = order.contacts.find(({ outcome }) => outcome === 'REACHED');
      if (first !== undefined)
        expect(order.overdue !== undefined).toBe(secondsBetween(order.promise.due, first.at) > 0);
    });
  });

  it('each version has one event and one line of the timeline', () => {
    eachLife((store) => {
      const order = current(store);
      expect(store.events.map(({ version }) => version)).toEqual(store.events.map((_, i) => i + 1));
      expect(order.version).toBe(store.events.length);
      expect(order.timeline.map(({ type }) => type)).toEqual(store.events.map(({ type }) => type));
    });
  });
});
