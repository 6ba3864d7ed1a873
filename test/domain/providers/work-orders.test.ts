import { describe, expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import type { Order } from '#domain/orders';
import { classStatistics, standingIn, viewsOf } from '#domain/providers';
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
  p2,
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
  /** A request that p-1 has accepted and not phoned about. */
  const acceptedLate = () => {
    const web = requested('2025-03-04 18:30:00', { channel: 'WEB', item: '开锁', place: home });
    const offered = woken(web, at('2025-03-04 18:30:00'));
    return didOrder(offered, '2025-03-04 18:31:00', p1, { deed: 'accept', offerId: openOffer(offered) });
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

  it('what is due first stands first; of those that are handled, what was finished last', () => {
    const again = (order: Order, at: string): Order => ({ ...order, number: `${order.number}-${at}` });
    const done = doneStory().order;
    const later = didOrder(
      didOrder(acceptedStory(), '2025-03-04 19:00:00', p1, { deed: 'start' }),
      '2025-03-04 21:00:00',
      p1,
      { deed: 'complete', feeFen: fen(12000), signature: { kind: 'E_SIGNATURE', key: 'k' } },
    ).order;
    const shown = standingIn('HANDLED', [again(done, 'first'), later, ...four()], 'p-1');
    expect(shown.map(({ number }) => number)).toEqual([later.number, again(done, 'first').number, done.number]);
    expect(standingIn('IN_HAND', [later, late(), ...four()], 'p-1').map(({ category }) => category)).toEqual([
      'water',
      'water',
    ]);
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
      promise: { kept: 1, broken: 0, shown: '100.0' },
    });
    expect(rules.categories).toContain(water?.category);
  });

  it('a broken promise is that of the provider that let it pass; who took the order afterwards is judged by its own time', () => {
    const lost = guarded(acceptedLate(), '2025-03-04 18:50:01', () => [{ providerId: 'p-2', distanceM: 900 }]);
    const taken = didOrder(lost, '2025-03-04 18:52:00', p2, { deed: 'accept', offerId: openOffer(lost) });
    const rateOf = (story: typeof taken, providerId: string) =>
      classStatistics([story.order], providerId, at('2025-03-04 18:55:00'))[0];
    expect(rateOf(taken, 'p-1')).toMatchObject({ lost: 1, promise: { kept: 0, broken: 1 } });
    expect(rateOf(taken, 'p-2')).toMatchObject({ lost: 0, promise: { running: 1, broken: 0 } });
    const phoned = didOrder(taken, '2025-03-04 18:53:00', p2, { deed: 'contact', outcome: 'REACHED' });
    expect(rateOf(phoned, 'p-2')).toMatchObject({ promise: { kept: 1, broken: 0 } });
    const again = guarded(taken, '2025-03-04 19:12:01', () => []);
    expect(rateOf(again, 'p-2')).toMatchObject({ lost: 1, promise: { broken: 1 } });
  });
});
