import { describe, expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import { changeOrder, paymentCommand } from '#domain/orders';
import { at, did, doneStory, locks, p1, type Story, servingStory, signed, system } from './prepare.ts';

/** Done at 19:40 for 120 元, to be paid online. */
const unpaid = (): Story =>
  did(servingStory(), '2025-03-04 19:40:00', p1, {
    ...{ deed: 'complete', feeFen: fen(12000), signature: signed, paidBy: 'ONLINE' },
  });
const pays = (story: Story, sum: number, reference = 'wx-1'): Story =>
  did(story, '2025-03-04 20:00:00', system, { deed: 'pay', fen: fen(sum), reference });
const refunds = ({ events }: Story) => events.filter(({ type }) => type === 'order.refunded').map(({ data }) => data);
const cashOf = ({ order }: Story) => ('completion' in order.dispatch ? order.dispatch.completion.cashFen : 'none');

describe('money that comes when the work is done', () => {
  it.each([
    ['is the fee', 12000, 'ONLINE_PAID', [], undefined],
    ['is more than the fee: the rest goes back', 15000, 'REFUNDED', [3000], undefined],
    ['is less than the fee: the rest is cash', 10000, 'ONLINE_PAID', [], 2000],
  ])('%s', (_, sum, state, back, cash) => {
    const story = pays(unpaid(), sum);
    expect(story.order.payment).toMatchObject({ state, reference: 'wx-1' });
    expect(refunds(story)).toMatchObject(back.map((returned) => ({ fen: returned, reference: 'wx-1' })));
    expect(cashOf(story)).toBe(cash);
  });

  it('goes back where the fee was paid in cash', () => {
    expect(refunds(pays(doneStory(), 12000))).toMatchObject([{ fen: 12000 }]);
  });

  it('still counts against the fee when the order is rated and closed already', () => {
    const rated = did(unpaid(), '2025-03-04 19:50:00', system, { deed: 'survey', score: 5 });
    const closed = did(rated, '2025-03-04 19:55:00', system, { deed: 'close' });
    expect(refunds(pays(closed, 12500))).toMatchObject([{ fen: 500 }]);
  });
});

describe('a notice of a payment', () => {
  const told = (paidAt: string) =>
    did(unpaid(), '2025-03-04 20:00:00', system, {
      ...{ deed: 'pay', fen: fen(12000), reference: 'wx-1', at: at(paidAt), method: 'WECHAT' },
    });

  it('that comes late is booked for when the customer paid, and says how', () => {
    const { order, events } = told('2025-03-04 19:44:30');
    const paid = { at: at('2025-03-04 19:44:30'), method: 'WECHAT' };
    expect(order.payment).toMatchObject({ state: 'ONLINE_PAID', ...paid });
    expect(events.at(-1)?.data).toMatchObject({ paidAt: '2025-03-04T11:44:30.000Z', method: 'WECHAT' });
  });

  it('from a clock that is fast is booked for now', () => {
    expect(told('2025-03-04 20:03:00').order.payment).toMatchObject({ at: at('2025-03-04 20:00:00') });
  });
});

describe("a payment's id", () => {
  it('is a name of its own: that a command has the same one hides no money', () => {
    const { order } = unpaid();
    const pay = { deed: 'pay', orderId: order.orderId, version: order.version, fen: fen(12000) } as const;
    const same = { ...pay, commandId: paymentCommand(order.orderId), reference: order.orderId };
    const paid = changeOrder(order, same, system, locks, at('2025-03-04 20:00:00'));
    expect(paid).toMatchObject({ value: { order: { payment: { state: 'ONLINE_PAID', reference: order.orderId } } } });
  });
});
