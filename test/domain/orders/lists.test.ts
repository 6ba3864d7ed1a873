import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fen } from '#domain/kernel';
import {
  keptPromiseRate,
  listsOf,
  type Order,
  orderLine,
  orderListDue,
  orderView,
  orderViewSchema,
  promiseKept,
} from '#domain/orders';
import {
  acceptedStory,
  at,
  caller,
  createdStory,
  desk,
  did,
  doneStory,
  guarded,
  home,
  p1,
  requested,
  servingStory,
  signed,
  system,
  woken,
  ZONE,
} from './prepare.ts';

const request = () => requested('2025-03-04 18:30:00', { item: '开锁', place: home });

const urgedStory = () => did(servingStory(), '2025-03-04 19:20:00', caller, { deed: 'urge' });
const answeredStory = () => did(urgedStory(), '2025-03-04 19:22:00', p1, { deed: 'contact', outcome: 'REACHED' });
const urgedAndDone = () =>
  did(urgedStory(), '2025-03-04 19:40:00', p1, { deed: 'complete', feeFen: fen(12000), signature: signed });

describe('lists', () => {
  it.each<[string, () => { readonly order: Order }, readonly string[]]>([
    ['a request', request, ['OPEN', 'DESK']],
    [
      'an overdue one that is offered',
      () => guarded(request(), '2025-03-04 18:50:01'),
      ['OPEN', 'DESK', 'OVERDUE', 'p-1'],
    ],
    ['an order that is offered', () => woken(createdStory(), at('2025-03-04 18:41:00')), ['OPEN', 'p-1']],
    ['an accepted one', acceptedStory, ['OPEN', 'p-1']],
    ['a finished one', doneStory, ['DONE']],
    ['an urged one', urgedStory, ['OPEN', 'DESK', 'p-1']],
    ['one that was rung up after it urged', answeredStory, ['OPEN', 'p-1']],
    ['one that urged and is finished', urgedAndDone, ['DONE']],
    ['a closed one', () => did(doneStory(), '2025-03-05 00:00:00', system, { deed: 'close' }), ['ENDED']],
    ['a cancelled one', () => did(request(), '2025-03-04 18:31:00', caller, { deed: 'cancel' }), ['ENDED']],
  ])('%s stands in these', (_, story, lists) => {
    expect(listsOf(story().order).map((key) => key.split('#').at(-1))).toEqual(lists);
  });

  it('are in order by the promise while it is to be kept, then by what comes next or was agreed', () => {
    expect(orderListDue(request().order)).toBe('2025-03-04T10:50:00.000Z');
    expect(orderListDue(woken(createdStory(), at('2025-03-04 18:41:00')).order)).toBe('2025-03-04T10:44:01.000Z');
    expect(orderListDue(servingStory().order)).toBe('2025-03-04T10:41:00.000Z');
    expect(orderListDue(urgedStory().order)).toBe('2025-03-04T11:20:00.000Z');
    const cancelled = did(request(), '2025-03-04 18:31:00', caller, { deed: 'cancel' });
    expect(orderListDue(cancelled.order)).toBe('2025-03-04T10:31:00.000Z');
  });
});

describe('a customer who urges', () => {
  it('stands before the desk until somebody has reached him; a call that nobody answers is no answer', () => {
    const missed = did(urgedStory(), '2025-03-04 19:21:00', desk, { deed: 'contact', outcome: 'NO_ANSWER' });
    expect(orderLine(missed.order)).toMatchObject({ urged: 1, desk: { why: 'URGED', at: at('2025-03-04 19:20:00') } });
    expect(orderLine(answeredStory().order)).toMatchObject({ urged: 1, desk: undefined });
  });

  it('hides no other reason for which the order is before a person', () => {
    const { order } = urgedStory();
    const both: Order = { ...order, desk: { why: 'SUSPENDED', at: at('2025-03-04 19:00:00') } };
    expect(orderLine(both).desk).toMatchObject({ why: 'SUSPENDED' });
  });
});

describe('the page', () => {
  it('shows the sentence to say: the promise until somebody has phoned, then the state', () => {
    const now = at('2025-03-04 18:43:00');
    const before = orderView(request().order, ['specialist'], now, ZONE);
    const after = orderView(servingStory().order, ['specialist'], now, ZONE);
    expect(before.sentence).toBe('您的开锁需求已受理,20分钟内将有客服人员与您电话确认,请保持电话畅通。');
    expect(after.sentence).toBe('您的开锁订单正在服务中');
    expect(before.deeds).toEqual(['contact', 'confirm', 'create', 'offer', 'redispatch', 'modify', 'cancel', 'urge']);
    for (const view of [before, after, orderView(doneStory().order, ['specialist'], now, ZONE)])
      expect(z.decode(orderViewSchema, z.encode(orderViewSchema, view))).toMatchObject({ orderId: view.orderId });
  });
});

it('a promise counts as kept, broken, running, or for nobody', () => {
  const now = at('2025-03-04 18:45:00');
  const cancelled = did(request(), '2025-03-04 18:31:00', caller, { deed: 'cancel' });
  const late = guarded(request(), '2025-03-04 18:50:01');
  const all = [createdStory(), late, request(), cancelled].map(({ order }) => promiseKept(order, now));
  expect(all).toEqual(['KEPT', 'BROKEN', 'RUNNING', 'NOT_COUNTED']);
  expect(keptPromiseRate(all)).toEqual({ kept: 1, broken: 1, running: 1, shown: '50.0' });
  expect(keptPromiseRate([]).shown).toBe('–');
});
