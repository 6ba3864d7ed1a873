import { describe, expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import { isOrderOverdue, nextStep, orderPromise, promiseKept } from '#domain/orders';
import {
  acceptedStory,
  at,
  desk,
  did,
  doneStory,
  guarded,
  home,
  lastFacts,
  openOffer,
  p1,
  requested,
  signed,
  stageAt,
  system,
  told,
  tried,
  typesOf,
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
