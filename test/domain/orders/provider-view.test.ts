import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { providerOrderLine, providerOrderLineSchema, providerOrderView, providerOrderViewSchema } from '#domain/orders';
import { at, did, guarded, home, openOffer, p1, p2, requested, type Story, woken, ZONE } from './prepare.ts';

const now = at('2025-03-04 18:55:00');

/** p-1 accepts, phones in vain and loses the order; p-2 is asked. */
const lost = (): Story => {
  const request = requested('2025-03-04 18:30:00', { channel: 'WEB', item: '开锁', place: home });
  const offered = woken(request, at('2025-03-04 18:30:00'));
  const accepted = did(offered, '2025-03-04 18:31:00', p1, { deed: 'accept', offerId: openOffer(offered) });
  const tried = did(accepted, '2025-03-04 18:32:00', p1, { deed: 'contact', outcome: 'NO_ANSWER' });
  return guarded(tried, '2025-03-04 18:50:01');
};
const taken = (): Story => {
  const story = lost();
  return did(story, '2025-03-04 18:51:00', p2, { deed: 'accept', offerId: openOffer(story) });
};

describe('a provider that comes after another', () => {
  it('is asked without a word of who had the order, and that the promise was broken', () => {
    const { order } = lost();
    expect(order.overdue).toMatchObject({ providerId: 'p-1' });
    const view = providerOrderView(order, 'p-2', now, ZONE);
    expect(view).toMatchObject({ overdue: { at: at('2025-03-04 18:50:01') } });
    expect(JSON.stringify([view, providerOrderLine(order)])).not.toContain('p-1');
  });

  it('has it without a word of the other’s calls, and with its own', () => {
    const phoned = did(taken(), '2025-03-04 18:52:00', p2, { deed: 'contact', outcome: 'REACHED' });
    const view = providerOrderView(phoned.order, 'p-2', now, ZONE);
    expect(view?.contacts).toMatchObject([{ by: { providerId: 'p-2' }, outcome: 'REACHED' }]);
    expect(view?.timeline.map(({ type }) => type)).toEqual(['order.accepted', 'order.contacted']);
    expect(JSON.stringify(view)).not.toContain('p-1');
  });

  it('knows that the customer was reached before, though not by whom', () => {
    const before = lost();
    const reached = { at: at('2025-03-04 18:33:00'), by: p1, outcome: 'REACHED' as const };
    const order = { ...taken().order, contacts: [...before.order.contacts, reached] };
    expect(providerOrderView(order, 'p-2', now, ZONE)).toMatchObject({ contacts: [], contactedAt: reached.at });
  });

  it('is told no more even of an order that names others by mistake: the schemas cut it', () => {
    const overdue = { at: now, providerId: 'p-1' };
    const { order } = taken();
    const view = providerOrderView(order, 'p-2', now, ZONE);
    if (!view) throw new Error('p-2 has the order');
    const told = { at: '2025-03-04T10:55:00.000Z' };
    expect(z.encode(providerOrderViewSchema, { ...view, overdue }).overdue).toEqual(told);
    const line = { ...providerOrderLine(order), overdue };
    expect(z.encode(providerOrderLineSchema, line).overdue).toEqual(told);
  });
});
