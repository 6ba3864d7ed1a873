import { describe, expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import { changeOrder } from '#domain/orders';
import { at } from '../fixtures.ts';
import { createdStory, desk, did, lastFacts, locks, p1, servingStory, system, tried, wished } from './prepare.ts';

const stop = { deed: 'terminate', feeFen: fen(5000) } as const;

describe('a service that is stopped', () => {
  it('is stopped by the desk: a provider alone would end it at any fee, without signature and rating (ORDER-22)', () => {
    expect(tried(servingStory(), '2025-03-04 19:20:00', p1, stop)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('is paid in cash where nothing was paid before', () => {
    const stopped = did(servingStory(), '2025-03-04 19:20:00', desk, stop);
    expect(stopped.order.payment).toMatchObject({ state: 'CASH', fen: 5000 });
    const free = did(servingStory(), '2025-03-04 19:20:00', desk, { ...stop, feeFen: fen(0) });
    expect(free.order.payment).toEqual({ state: 'NONE' });
  });

  it('has the rest of its fee paid in cash, and says how much that is', () => {
    const paid = did(servingStory(), '2025-03-04 19:15:00', system, { deed: 'pay', fen: fen(2000), reference: 'wx-1' });
    const stopped = did(paid, '2025-03-04 19:20:00', desk, stop);
    expect(stopped.order.end).toMatchObject({ state: 'TERMINATED', feeFen: 5000, cashFen: 3000 });
    expect(lastFacts(stopped)).toMatchObject({ feeFen: 5000, cashFen: 3000 });
  });

  it('can still be paid online where that was asked for', () => {
    const asked = did(servingStory(), '2025-03-04 19:15:00', desk, { deed: 'ask-payment', fen: fen(12000) });
    const stopped = did(asked, '2025-03-04 19:20:00', desk, stop);
    expect(stopped.order.payment).toEqual({ state: 'ONLINE_PENDING', fen: 5000 });
    const paid = did(stopped, '2025-03-04 19:25:00', system, { deed: 'pay', fen: fen(5000), reference: 'wx-1' });
    expect(paid.order.payment).toMatchObject({ state: 'ONLINE_PAID', fen: 5000 });
  });
});

describe('an order whose form was changed by the tenant meanwhile', () => {
  it('keeps what was answered before, and goes on', () => {
    const story = createdStory();
    const order = { ...story.order, form: { ...story.order.form, floor: 3 } };
    const deed = wished(order, { deed: 'modify', price: '150元' });
    const changed = changeOrder(order, deed, desk, locks, at('2025-03-04 18:45:00'));
    expect(changed.ok && changed.value.order.form).toMatchObject({ floor: 3 });
    const saidNow = wished(order, { deed: 'modify', form: { roof: 1 } });
    expect(changeOrder(order, saidNow, desk, locks, at('2025-03-04 18:45:00'))).toMatchObject({
      refusal: { code: 'FIELDS', errors: [{ field: 'roof', code: 'UNKNOWN_FIELD' }] },
    });
  });
});
