import { describe, expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import type { Order } from '#domain/orders';
import { classStatistics, viewsOf } from '#domain/providers';
import { at } from '../fixtures.ts';
import {
  acceptedStory,
  agreed,
  createdStory,
  did as didOrder,
  doneStory,
  guarded,
  home,
  openOffer,
  p1,
  requested,
  woken,
} from '../orders/prepare.ts';
import { rules } from './prepare.ts';

describe('story 16: the provider’s views', () => {
  const late = (): Order => {
    const web = woken(
      requested('2025-03-04 18:30:00', { category: 'water', channel: 'WEB', item: '送水', place: home }),
      at('2025-03-04 18:30:00'),
      () => [],
    );
    const overdue = guarded(web, '2025-03-04 18:50:01', () => []);
    const desk = { role: 'specialist' } as const;
    const offered = didOrder(overdue, '2025-03-04 18:55:00', desk, { deed: 'offer', providerId: 'p-1' });
    const accepted = didOrder(offered, '2025-03-04 18:56:00', p1, { deed: 'accept', offerId: openOffer(offered) });
    const words = { ...agreed, item: '送水', mode: '配送' } as const;
    const created = didOrder(accepted, '2025-03-04 18:58:00', p1, words);
    const assigned = didOrder(created, '2025-03-04 18:59:00', p1, { deed: 'assign', assignee: { workerId: 'w-1' } });
    return didOrder(assigned, '2025-03-04 19:10:00', p1, { deed: 'start' }).order;
  };
  const four = () => [
    woken(createdStory(), at('2025-03-04 18:41:00')).order,
    acceptedStory().order,
    doneStory().order,
    late(),
  ];

  it('four orders, two without a worker, one done, one in service and overdue: 未派单 2, 已处理 1, 超时 1', () => {
    const views = four().flatMap((order) => viewsOf(order, 'p-1'));
    const count = (view: string) => views.filter((one) => one === view).length;
    expect([count('UNASSIGNED'), count('HANDLED'), count('OVERDUE'), count('IN_HAND')]).toEqual([2, 1, 1, 1]);
  });

  it('orders of another provider are in none', () => {
    expect(four().flatMap((order) => viewsOf(order, 'p-2'))).toEqual([]);
  });

  it('an accepted order that is assigned or cancelled is no longer 未派单', () => {
    const assigned = didOrder(acceptedStory(), '2025-03-04 18:45:00', p1, {
      deed: 'assign',
      assignee: { workerId: 'w-1' },
    });
    expect(viewsOf(assigned.order, 'p-1')).toEqual(['IN_HAND']);
    const cancelled = didOrder(acceptedStory(), '2025-03-04 18:45:00', { role: 'caller' }, { deed: 'cancel' });
    expect(viewsOf(cancelled.order, 'p-1')).toEqual([]);
  });

  it('statistics have a line for each business line', () => {
    const [locks, water] = classStatistics(four(), 'p-1', at('2025-03-05 00:00:00'));
    expect(locks).toMatchObject({
      ...{ category: 'locks', views: { UNASSIGNED: 2, IN_HAND: 0, HANDLED: 1, OVERDUE: 0 } },
      ...{ feeFen: fen(12000), lost: 0, rating: '–', promise: { kept: 3, broken: 0, shown: '100.0' } },
    });
    expect(water).toMatchObject({
      category: 'water',
      views: { IN_HAND: 1, OVERDUE: 1 },
      promise: { broken: 1, shown: '0.0' },
    });
    expect(rules.categories).toContain(water?.category);
  });
});
