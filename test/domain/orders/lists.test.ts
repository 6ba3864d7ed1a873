import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import {
  keptPromiseRate,
  listsOf,
  type Order,
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
  did,
  doneStory,
  guarded,
  home,
  requested,
  servingStory,
  system,
  woken,
  ZONE,
} from './prepare.ts';

const request = () => requested('2025-03-04 18:30:00', { item: '开锁', place: home });

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
    ['a finished one', doneStory, ['OPEN', 'p-1']],
    ['a closed one', () => did(doneStory(), '2025-03-05 00:00:00', system, { deed: 'close' }), []],
    ['a cancelled one', () => did(request(), '2025-03-04 18:31:00', caller, { deed: 'cancel' }), []],
  ])('%s stands in these', (_, story, lists) => {
    expect(listsOf(story().order).map((key) => key.split('#').at(-1))).toEqual(lists);
  });

  it('are in order by the promise while it is to be kept, then by what comes next', () => {
    expect(orderListDue(request().order)).toBe('2025-03-04T10:50:00.000Z');
    expect(orderListDue(woken(createdStory(), at('2025-03-04 18:41:00')).order)).toBe('2025-03-04T10:44:01.000Z');
    expect(orderListDue(servingStory().order)).toBe('9999-12-31T00:00:00.000Z');
  });
});

describe('the page', () => {
  it('shows the sentence to say: the promise until somebody has phoned, then the state', () => {
    const now = at('2025-03-04 18:43:00');
    const before = orderView(request().order, 'specialist', now, ZONE);
    const after = orderView(servingStory().order, 'specialist', now, ZONE);
    expect(before.sentence).toBe('您的开锁需求已受理,20分钟内将有客服人员与您电话确认,请保持电话畅通。');
    expect(after.sentence).toBe('您的开锁订单正在服务中');
    expect(before.deeds).toEqual(['contact', 'confirm', 'create', 'offer', 'redispatch', 'modify', 'cancel', 'urge']);
    for (const view of [before, after, orderView(doneStory().order, 'specialist', now, ZONE)])
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
