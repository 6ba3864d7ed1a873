import { describe, expect, it } from 'vitest';
import { fen, parseInstant } from '#domain/kernel';
import { latestOpenOrder, orderView, providerOrderView, questionGoes, trackOrder } from '#domain/orders';
import { openTicket } from '#domain/tickets';
import { nextStep as nextVisitStep, planVisit, type VisitPolicy } from '#domain/visits';
import { policyOf } from '../tickets/prepare.ts';
import {
  acceptedStory,
  agent,
  at,
  caller,
  createdStory,
  did,
  doneStory,
  lastFacts,
  locks,
  p1,
  p2,
  requested,
  servingStory,
  signed,
  switchedOff,
  tried,
  uuid,
  woken,
  ZONE,
} from './prepare.ts';

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

  it('while nobody has phoned, the desk says the promise, and no longer once it is broken (X-51)', () => {
    const { order } = requested('2025-03-04 18:30:00', { item: '开锁' });
    const said = (now: string) => orderView(order, ['service'], at(now), ZONE).sentence;
    expect(said('2025-03-04 18:50:00')).toBe('您的开锁需求已受理,20分钟内将有客服人员与您电话确认,请保持电话畅通。');
    expect(said('2025-03-04 18:50:01')).toBe('您的开锁订单待确认,正在加急处理');
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
