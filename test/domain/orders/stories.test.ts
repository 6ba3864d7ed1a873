import { describe, expect, it } from 'vitest';
import { fen, parseInstant } from '#domain/kernel';
import {
  isOrderOverdue,
  latestOpenOrder,
  nextStep,
  orderPromise,
  promiseKept,
  providerOrderView,
  questionGoes,
  trackOrder,
} from '#domain/orders';
import { openTicket } from '#domain/tickets';
import { nextStep as nextVisitStep, planVisit, type VisitPolicy } from '#domain/visits';
import { policyOf } from '../tickets/prepare.ts';
import {
  acceptedStory,
  agent,
  agreed,
  at,
  caller,
  createdStory,
  decide,
  desk,
  did,
  doneStory,
  guarded,
  home,
  lastFacts,
  locks,
  openOffer,
  p1,
  p2,
  requested,
  type Story,
  servingStory,
  signed,
  stageAt,
  switchedOff,
  system,
  told,
  tried,
  typesOf,
  uuid,
  wished,
  woken,
  ZONE,
} from './prepare.ts';

describe('story 9: locked out', () => {
  it('from the request at 18:30:00 to the rating, each to its second', () => {
    const served = doneStory();
    const rated = did(served, '2025-03-04 20:30:00', system, { deed: 'survey', score: 5 });
    expect(told(rated)).toEqual([
      'order.requested 2025-03-04 18:30:00',
      'order.created 2025-03-04 18:41:00',
      'order.offered 2025-03-04 18:41:00',
      'order.accepted 2025-03-04 18:42:00',
      'order.started 2025-03-04 19:10:00',
      'order.done 2025-03-04 19:40:00',
      'order.surveyed 2025-03-04 20:30:00',
    ]);
    expect(rated.events[2]?.data).toMatchObject({
      offeredTo: 'p-1',
      distanceM: 800,
      deadline: '2025-03-04T10:44:00.000Z',
    });
    expect(rated.events[5]?.data).toMatchObject({ feeFen: 12000 });
    expect(lastFacts(rated)).toMatchObject({ score: 5, ratedProvider: 'p-1' });
    expect(stageAt(rated)).toBe('SURVEYED');
    expect(promiseKept(rated.order, at('2025-03-05 00:00:00'))).toBe('KEPT');
  });

  it('the caller is told of twenty minutes, in the words of the text message', () => {
    const { order } = requested('2025-03-04 18:30:00', { item: '开锁' });
    expect(orderPromise(order, ZONE)).toEqual({
      template: 'M-ORDER-1',
      slots: { title: '开锁', minutes: '20' },
      sentence: '您的开锁需求已受理,20分钟内将有客服人员与您电话确认,请保持电话畅通。',
    });
  });

  it('a job is not done without a signature, nor before it has begun', () => {
    expect(
      tried(acceptedStory(), '2025-03-04 19:00:00', p1, { deed: 'complete', feeFen: fen(1), signature: signed }),
    ).toMatchObject({ code: 'NOT_IN_STATE', stage: 'ACCEPTED' });
  });

  it('an order that nobody rates is closed seven days after it was done', () => {
    const story = guarded(doneStory(), '2025-03-20 00:00:00');
    expect(told(story).at(-1)).toBe('order.closed 2025-03-11 19:40:01');
    expect(nextStep(story.order, at('2025-03-20 00:00:00')).done).toBe(true);
  });

  it('no event carries a number, a name or an address', () => {
    const text = JSON.stringify(doneStory().events);
    expect(text).not.toMatch(/13800000001|138\*|王小姐|朝阳/);
  });
});

describe('story 10: twenty minutes', () => {
  const waiting = () => requested('2025-03-04 18:30:00', { place: home });
  const end = '2025-03-04 19:00:00';

  it.each([
    ['18:49:59', false],
    ['18:50:00', false],
    ['18:50:01', true],
  ])('unconfirmed at %s, it is overdue: %s', (clock, overdue) => {
    const now = at(`2025-03-04 ${clock}`);
    expect(isOrderOverdue(waiting().order, now)).toBe(overdue);
    expect(woken(waiting(), now).order.overdue !== undefined).toBe(overdue);
  });

  it('a contact logged in the second 18:50:00 keeps the promise', () => {
    const called = did(waiting(), '2025-03-04 18:50:00', desk, { deed: 'contact', outcome: 'REACHED' });
    expect(lastFacts(called)).toMatchObject({ outcome: 'REACHED', inTime: true, overdue: false });
    expect(typesOf(guarded(called, end))).not.toContain('order.overdue');
  });

  it('a contact one second later finds it broken, whether or not the guard has woken', () => {
    const called = did(waiting(), '2025-03-04 18:50:01', desk, { deed: 'contact', outcome: 'REACHED' });
    expect(typesOf(called)).toEqual(['order.requested', 'order.overdue', 'order.contacted']);
    expect(lastFacts(called)).toMatchObject({ inTime: false, overdue: true });
  });

  it('a call that nobody answers keeps nothing', () => {
    const called = did(waiting(), '2025-03-04 18:40:00', desk, { deed: 'contact', outcome: 'NO_ANSWER' });
    expect(told(guarded(called, '2025-03-04 18:50:01'))).toContain('order.overdue 2025-03-04 18:50:01');
  });

  it('the supervisor is told once, and the request of the desk goes to a provider', () => {
    const story = guarded(waiting(), '2025-03-04 18:50:01');
    expect(told(story).slice(1)).toEqual(['order.overdue 2025-03-04 18:50:01', 'order.offered 2025-03-04 18:50:01']);
    expect(story.order).toMatchObject({ track: 'PROVIDER', dispatch: { state: 'OFFERED' } });
    expect(typesOf(guarded(story, '2025-03-05 00:00:00')).filter((type) => type === 'order.overdue')).toHaveLength(1);
  });

  it('a provider that has accepted and not phoned loses it to the second one', () => {
    const offered = woken(
      requested('2025-03-04 18:30:00', { channel: 'WECHAT', category: 'water', item: '送水', place: home }),
      at('2025-03-04 18:30:00'),
    );
    const accepted = did(offered, '2025-03-04 18:31:00', p1, { deed: 'accept', offerId: openOffer(offered) });
    const story = guarded(accepted, '2025-03-04 18:50:01');
    expect(told(story).slice(3)).toEqual([
      'order.overdue 2025-03-04 18:50:01',
      'order.withdrawn 2025-03-04 18:50:01',
      'order.offered 2025-03-04 18:50:01',
    ]);
    expect(story.events[3]?.data).toMatchObject({ late: 'p-1', dueAt: '2025-03-04T10:50:00.000Z' });
    expect(story.events[4]?.data).toMatchObject({ lostBy: 'p-1', reason: 'NOT_CONTACTED' });
    expect(lastFacts(story)).toMatchObject({ offeredTo: 'p-2' });
    expect(tried(story, '2025-03-04 18:50:05', p1, { deed: 'contact', outcome: 'REACHED' })).toEqual({
      code: 'NOT_YOURS',
    });
  });

  it('whoever takes an overdue request has as long to phone as was promised', () => {
    const offered = guarded(waiting(), '2025-03-04 18:50:01');
    const accepted = did(offered, '2025-03-04 18:51:00', p1, { deed: 'accept', offerId: openOffer(offered) });
    expect(told(guarded(accepted, '2025-03-04 19:11:01')).slice(-2)).toEqual([
      'order.withdrawn 2025-03-04 19:11:01',
      'order.offered 2025-03-04 19:11:01',
    ]);
  });

  it('a promise of 60 minutes set by the tenant is broken at 19:30:01, and its text says 60', () => {
    const moving = requested('2025-03-04 18:30:00', { category: 'movers', place: home });
    expect(orderPromise(moving.order, ZONE).sentence).toContain('60分钟内');
    expect(told(guarded(moving, '2025-03-04 19:30:00'))).toHaveLength(1);
    expect(told(guarded(moving, '2025-03-04 19:30:01'))).toContain('order.overdue 2025-03-04 19:30:01');
  });

  it.each([
    ['21:00:00 of the day before', '2025-03-03 21:00:00', '2025-03-04 09:00:00'],
    ['closing time', '2025-03-03 20:00:00', '2025-03-04 09:00:00'],
    ['the last open second', '2025-03-03 19:59:59', '2025-03-03 20:59:59'],
    ['opening time', '2025-03-04 08:00:00', '2025-03-04 09:00:00'],
  ])('requested at %s, the promise runs inside the hours of the line', (_, wall, due) => {
    expect(requested(wall, { category: 'movers' }).order.promise.due).toBe(at(due));
  });

  it('outside hours the notice names the time after the next opening', () => {
    const { order } = requested('2025-03-04 21:00:00', { category: 'movers' });
    expect(orderPromise(order, ZONE)).toEqual({
      template: 'M-ORDER-1b',
      slots: { title: '搬家', due: '3月5日9:00' },
      sentence: '您的搬家需求已登记,客服人员将在3月5日9:00前与您电话确认。',
    });
  });

  it('outside hours nobody is asked before the opening', () => {
    const late = requested('2025-03-04 21:00:00', { category: 'movers', channel: 'WEB', item: '搬家', place: home });
    expect(nextStep(late.order, at('2025-03-04 21:00:00'))).toMatchObject({
      actions: [],
      wakeAt: at('2025-03-05 08:00:00'),
    });
    expect(told(guarded(late, '2025-03-05 08:00:00')).at(-1)).toBe('order.offered 2025-03-05 08:00:00');
  });
});

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
    return did(asking, '2025-03-04 18:44:00', system, { deed: 'pay', fen: fen(8800) });
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
    const story = did(cancelled, '2025-03-04 18:44:01', system, { deed: 'pay', fen: fen(8800) });
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

describe('story 15: a question without a desk', () => {
  it('with a desk the call is passed on, without one it is recorded and answered by the same time tomorrow', () => {
    expect(questionGoes(locks)).toBe('TRANSFER');
    expect(questionGoes(switchedOff)).toBe('RECORD');
    const policy = policyOf('CONSULTATION', { name: 'FIRST_RESPONSE', stop: 'CONTACTED' });
    const open = { commandId: uuid(), kind: 'CONSULTATION', content: '二手车过户要什么材料' } as const;
    const opened = openTicket(
      { open, number: 'ZX202503040001', product: 'convenience', by: { role: 'service', staff: '021' } },
      { policy, categories: [] },
      { timeZone: ZONE, dayOn: () => ({ kind: 'WORKDAY', open: [], breaks: [], uncoveredYear: false }) },
      at('2025-03-04 11:00:00'),
    );
    expect(opened.ok && opened.value.ticket.clocks[0]?.log[0]).toMatchObject({ due: at('2025-03-05 11:00:00') });
  });
});

describe('story 16: what a provider sees', () => {
  it('nothing of an order that is not its own, nor of the customer before it has accepted', () => {
    const offered = woken(createdStory(), at('2025-03-04 18:41:00'));
    const now = at('2025-03-04 18:41:30');
    expect(providerOrderView(offered.order, 'p-2', now, ZONE)).toBeUndefined();
    expect(providerOrderView(offered.order, 'p-1', now, ZONE)).toMatchObject({ agreed: undefined, contacts: [] });
    expect(providerOrderView(acceptedStory().order, 'p-1', now, ZONE)).toMatchObject({
      agreed: { contactName: '王小姐', phone: { masked: '138****0001', kind: 'MOBILE' } },
    });
  });

  it('every deed of another provider is refused as if there were no order', () => {
    for (const deed of ['start', 'urge', 'cancel'] as const) {
      const refusal = tried(acceptedStory(), '2025-03-04 19:00:00', p2, { deed });
      expect(refusal).toMatchObject({ code: deed === 'start' ? 'NOT_YOURS' : 'NOT_ALLOWED' });
    }
  });

  it('cash is noted when the job is done', () => {
    expect(doneStory().order.payment).toMatchObject({ state: 'CASH', fen: 12000 });
  });
});

describe('story 44: the caller dials again', () => {
  it('hears of the latest open order first', () => {
    const older = requested('2025-03-04 17:00:00').order;
    const newest = acceptedStory().order;
    expect(latestOpenOrder([older, newest, doneStory().order])?.orderId).toBe(newest.orderId);
  });

  it.each([
    [
      'requested',
      () => requested('2025-03-04 18:30:00', { item: '开锁' }),
      '您的开锁订单待确认,我们将在18点50分前与您联系',
    ],
    ['created', () => createdStory({ serviceAt: 'NOW' }), '您的开锁订单已生成,正在为您安排服务商'],
    [
      'accepted',
      () =>
        did(acceptedStory(), '2025-03-04 18:43:00', agent, { deed: 'modify', serviceAt: at('2025-03-04 19:10:00') }),
      '您的开锁订单服务商已接单,预计19点10分上门',
    ],
    ['being served', () => servingStory(), '您的开锁订单正在服务中'],
  ])('one that is %s', (_, story, sentence) => {
    expect(trackOrder(story().order, at('2025-03-04 18:45:00'), ZONE).sentence).toBe(sentence);
  });

  it('催单 is counted and told once for each command', () => {
    const { order } = acceptedStory();
    const command = { deed: 'urge', orderId: order.orderId, version: order.version, commandId: uuid() } as const;
    const once = tried({ order, events: [] }, '2025-03-04 18:50:00', caller, command);
    if ('code' in once) throw new Error(once.code);
    expect(lastFacts(once)).toMatchObject({ count: 1, providerId: 'p-1' });
    const again = did(once, '2025-03-04 18:55:00', caller, { deed: 'urge' });
    expect(lastFacts(again)).toMatchObject({ count: 2 });
    expect(again.events).toHaveLength(2);
  });
});

describe('story 45: done at 23:30', () => {
  it('the customer is asked at 08:00, not at 00:00', () => {
    const policy: VisitPolicy = {
      ...{ version: 1, occasions: [{ event: 'order.done', percent: 100 }], delaySeconds: 1800, answerSeconds: 86_400 },
      ...{
        attempts: 3,
        calls: false,
        callHours: { from: '09:00', to: '20:00' },
        quietHours: { from: '22:00', to: '08:00' },
      },
      ...{ restDays: 0, taskDays: 7, complaintScore: 2, reasons: [] },
    };
    const reach = { doNotCall: false, refused: false, optedOut: false };
    const line = '0'.repeat(32);
    const late = did(servingStory(), '2025-03-04 23:30:00', p1, {
      deed: 'complete',
      feeFen: fen(12000),
      signature: signed,
    });
    const event = late.events.at(-1);
    const cause = { event: event?.type ?? '', subject: event?.subject ?? '' };
    const customer = { product: 'convenience', line, contact: { line, mobile: true }, reach, timeZone: ZONE };
    const plan = planVisit('v-1', { cause, inApp: false }, customer, policy, at('2025-03-04 23:30:00'));
    if (!('planned' in plan)) throw new Error(plan.none);
    const { visit } = plan.planned;
    expect(nextVisitStep(visit, policy, reach, at('2025-03-05 00:00:00'))).toEqual({
      ...{ done: false, wakeAt: parseInstant('2025-03-05T08:00:00+08:00') },
    });
  });
});
