import { describe, expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import { trackOrder } from '#domain/orders';
import {
  acceptedStory,
  agent,
  agreed,
  at,
  caller,
  decide,
  desk,
  did,
  doneStory,
  guarded,
  home,
  lastFacts,
  openOffer,
  p1,
  requested,
  type Story,
  servingStory,
  signed,
  stageAt,
  system,
  told,
  tried,
  typesOf,
  wished,
  woken,
  ZONE,
} from './prepare.ts';

describe('story 12: a change', () => {
  const scheduled = () =>
    did(acceptedStory(), '2025-03-04 18:45:00', p1, { deed: 'schedule', serviceAt: at('2025-03-06 10:00:00') });
  const twoPm = { deed: 'modify', serviceAt: at('2025-03-06 14:00:00') } as const;

  it('before the service it is made as asked, and the provider is told', () => {
    const story = did(scheduled(), '2025-03-05 09:00:00', agent, twoPm);
    expect(stageAt(story)).toBe('SCHEDULED');
    expect(trackOrder(story.order, at('2025-03-05 09:00:00'), ZONE).state).toBe('已预约,预计3月6日14点上门');
    expect(lastFacts(story)).toMatchObject({
      fields: ['serviceAt'],
      providerId: 'p-1',
      serviceAt: '2025-03-06T06:00:00.000Z',
    });
  });

  it('once the service has begun, a line that refuses says 无法修改 and nothing changes', () => {
    const story = servingStory();
    expect(tried(story, '2025-03-04 19:20:00', agent, twoPm)).toEqual({ code: 'CANNOT_MODIFY' });
  });

  const moving = (): Story => {
    const asked = requested('2025-03-04 09:00:00', { category: 'movers', item: '搬家', place: home });
    const created = did(asked, '2025-03-04 09:05:00', desk, { ...agreed, item: '搬家' });
    const offered = woken(created, at('2025-03-04 09:05:00'));
    const accepted = did(offered, '2025-03-04 09:06:00', p1, { deed: 'accept', offerId: openOffer(offered) });
    return did(accepted, '2025-03-04 09:30:00', p1, { deed: 'start' });
  };
  const asking = () => did(moving(), '2025-03-04 09:40:00', agent, twoPm);

  it('a line that coordinates asks the provider, and what it accepts is changed', () => {
    expect(lastFacts(asking())).toMatchObject({ what: 'CHANGE', providerId: 'p-1' });
    const story = did(asking(), '2025-03-04 09:42:00', p1, { deed: 'answer-change', accepted: true });
    expect(typesOf(story).at(-1)).toBe('order.modified');
    expect(story.order).toMatchObject({ confirmation: { agreed: { serviceAt: twoPm.serviceAt } } });
    expect(story.order.request).toBeUndefined();
  });

  it('what the provider rejects stays, and the customer is told', () => {
    const story = did(asking(), '2025-03-04 09:42:00', p1, {
      deed: 'answer-change',
      accepted: false,
      note: '人已到场',
    });
    expect(typesOf(story).at(-1)).toBe('order.changeRejected');
    expect(story.order.confirmation).toEqual(moving().order.confirmation);
    expect(story.order.request).toBeUndefined();
  });

  it('a provider that does not answer is asked after by the desk', () => {
    expect(told(guarded(asking(), '2025-03-04 10:00:00')).at(-1)).toBe('order.deskAsked 2025-03-04 09:43:01');
  });

  it('a time of the past is no change', () => {
    expect(tried(scheduled(), '2025-03-06 14:00:01', agent, twoPm)).toEqual({
      code: 'FIELDS',
      errors: [{ field: 'serviceAt', code: 'PAST' }],
    });
  });
});

describe('story 13: a cancellation', () => {
  const cancel = { deed: 'cancel', reason: '不需要了' } as const;
  const paid = () => {
    const asking = did(acceptedStory(), '2025-03-04 18:43:00', desk, { deed: 'ask-payment', fen: fen(8800) });
    return did(asking, '2025-03-04 18:44:00', system, { deed: 'pay', fen: fen(8800), reference: 'wx-1' });
  };
  const refunds = ({ events }: Story) => events.filter(({ type }) => type === 'order.refunded').map(({ data }) => data);

  it('before the service 88 元 go back, once, also when it is pressed twice', () => {
    const story = did(paid(), '2025-03-04 19:00:00', caller, cancel);
    expect(stageAt(story)).toBe('CANCELLED');
    expect(story.order.payment).toMatchObject({ state: 'REFUNDED', fen: 8800, refundedFen: 8800 });
    expect(refunds(story)).toMatchObject([{ fen: 8800 }]);
    expect(story.events.find(({ type }) => type === 'order.cancelled')?.data).toMatchObject({
      refundFen: 8800,
      withdrawnFrom: 'p-1',
    });
    expect(tried(story, '2025-03-04 19:00:01', caller, cancel)).toMatchObject({
      code: 'NOT_IN_STATE',
      stage: 'CANCELLED',
    });
  });

  it('once the service has begun the provider is asked to stop; stopped, it ends with the fee for the work done', () => {
    const serving = did(paid(), '2025-03-04 19:10:00', p1, { deed: 'start' });
    const asking = did(serving, '2025-03-04 19:15:00', caller, cancel);
    expect(lastFacts(asking)).toMatchObject({ what: 'STOP', stage: 'IN_SERVICE' });
    expect(tried(asking, '2025-03-04 19:15:05', caller, cancel)).toEqual({ code: 'ALREADY_ASKED' });
    const story = did(asking, '2025-03-04 19:16:00', p1, { deed: 'answer-change', accepted: true, feeFen: fen(3000) });
    expect(stageAt(story)).toBe('TERMINATED');
    expect(refunds(story)).toMatchObject([{ fen: 5800 }]);
  });

  it('after it is done it is refused, and a complaint is offered', () => {
    expect(tried(doneStory(), '2025-03-04 19:41:00', caller, cancel)).toEqual({
      ...{ code: 'TOO_LATE', stage: 'DONE', instead: 'COMPLAINT' },
    });
  });

  it('of a customer who cancels while the provider begins, the second is told to look again', () => {
    const { order } = acceptedStory();
    const begun = did({ order, events: [] }, '2025-03-04 19:10:00', p1, { deed: 'start' });
    const late = decide(begun.order, wished(order, cancel), caller, at('2025-03-04 19:10:00'));
    expect(late).toMatchObject({ refusal: { code: 'CHANGED_MEANWHILE', stage: 'IN_SERVICE' } });
    expect(did(begun, '2025-03-04 19:10:01', caller, cancel).order.request).toMatchObject({ what: 'STOP' });
  });

  it('inside the window of a line that has one, the provider is asked although the service has not begun', () => {
    const asked = requested('2025-03-04 09:00:00', { category: 'water', channel: 'WEB', item: '送水', place: home });
    const offered = woken(asked, at('2025-03-04 09:00:00'));
    const accepted = did(offered, '2025-03-04 09:01:00', p1, { deed: 'accept', offerId: openOffer(offered) });
    const created = did(accepted, '2025-03-04 09:05:00', p1, {
      ...{ ...agreed, item: '送水', mode: '配送', serviceAt: at('2025-03-04 11:00:00') },
    });
    expect(stageAt(did(created, '2025-03-04 10:30:00', caller, cancel))).toBe('CANCELLED');
    const asking = did(created, '2025-03-04 10:30:01', caller, cancel);
    expect(asking.order.request).toMatchObject({ what: 'STOP' });
    expect(tried(asking, '2025-03-04 10:31:00', desk, { deed: 'redispatch' })).toEqual({ code: 'ALREADY_ASKED' });
    const offerId = asking.order.offers[0]?.offerId ?? '';
    const back = did(asking, '2025-03-04 10:31:00', p1, { deed: 'decline', offerId, reason: '同意取消' });
    expect(typesOf(back).at(-1)).toBe('order.cancelled');
  });

  it('money that comes after the cancellation goes back', () => {
    const asking = did(acceptedStory(), '2025-03-04 18:43:00', desk, { deed: 'ask-payment', fen: fen(8800) });
    const cancelled = did(asking, '2025-03-04 18:44:00', caller, cancel);
    const story = did(cancelled, '2025-03-04 18:44:01', system, { deed: 'pay', fen: fen(8800), reference: 'wx-1' });
    expect(typesOf(story).slice(-3)).toEqual(['order.cancelled', 'order.paid', 'order.refunded']);
    expect(story.order.payment).toMatchObject({ state: 'REFUNDED', refundedFen: 8800 });
  });

  it.each([
    ['the fee is what was paid', 8800, 'ONLINE_PAID', [], undefined],
    ['the fee is less: the rest goes back', 8000, 'REFUNDED', [800], undefined],
    ['the fee is more: the rest is paid in cash', 10000, 'ONLINE_PAID', [], 1200],
  ])('done with 88 元 paid online, %s', (_, fee, state, back, cash) => {
    const serving = did(paid(), '2025-03-04 19:10:00', p1, { deed: 'start' });
    const story = did(serving, '2025-03-04 19:40:00', p1, { deed: 'complete', feeFen: fen(fee), signature: signed });
    expect(story.order.payment.state).toBe(state);
    expect(refunds(story)).toMatchObject(back.map((sum) => ({ fen: sum })));
    expect(story.events.find(({ type }) => type === 'order.done')?.data).toEqual(
      expect.objectContaining(cash === undefined ? { feeFen: fee } : { feeFen: fee, cashFen: cash }),
    );
  });
});
