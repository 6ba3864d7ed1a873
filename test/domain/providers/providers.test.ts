import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { fen } from '#domain/kernel';
import type { Order } from '#domain/orders';
import {
  assignablesOf,
  type CreditCause,
  type CreditMark,
  candidateOf,
  classStatistics,
  complaintCause,
  creditCauseFrom,
  creditLetter,
  moveCredit,
  type Provider,
  providerSchema,
  viewsOf,
} from '#domain/providers';
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
  system,
  woken,
} from '../orders/prepare.ts';
import { admin, applied, decide, did, filed, published, rules, standard, tried, wished } from './prepare.ts';

const approved = (): Provider => did(filed(), { deed: 'approve' });
const self = { role: 'provider', providerId: 'p-1' } as const;

describe('admission', () => {
  it('names every gap: documents, checks, dates, prices, categories', () => {
    const gaps = (provider: Provider) => {
      const outcome = tried(provider, { deed: 'approve' });
      return outcome.ok ? [] : 'gaps' in outcome.refusal ? outcome.refusal.gaps : outcome.refusal.code;
    };
    const bare = applied({ categories: ['locks', 'rockets'] });
    expect(gaps(bare)).toEqual([
      { what: 'DOCUMENT_MISSING', kind: 'LICENCE' },
      { what: 'DOCUMENT_MISSING', kind: 'POLICE_REGISTRATION' },
      { what: 'UNKNOWN_CATEGORY', category: 'rockets' },
      { what: 'PRICE_MISSING', category: 'rockets' },
    ]);
    const expired = did(filed(), { deed: 'file-document', kind: 'LICENCE', number: '2', validUntil: '2025-03-03' });
    expect(gaps(expired)).toEqual([{ what: 'DOCUMENT_EXPIRED', kind: 'LICENCE' }]);
    expect(gaps(did(filed(), { deed: 'file-document', kind: 'LICENCE', number: '2' }))).toEqual([
      { what: 'DOCUMENT_UNCHECKED', kind: 'LICENCE' },
    ]);
    expect(gaps(filed())).toEqual([]);
  });

  it('once approved, hours and capacity are the provider’s own affair, area and categories are not', () => {
    expect(did(approved(), { deed: 'revise', capacity: 9 }, self).capacity).toBe(9);
    expect(tried(approved(), { deed: 'revise', categories: ['water'] }, self)).toMatchObject({
      refusal: { code: 'NOT_ALLOWED' },
    });
    expect(did(applied(), { deed: 'revise', categories: ['water'] }, self).categories).toEqual(['water']);
  });

  it('a provider acts on itself only, and approves nobody', () => {
    expect(tried(approved(), { deed: 'leave' }, { role: 'provider', providerId: 'p-2' })).toMatchObject({
      refusal: { code: 'NOT_YOURS' },
    });
    expect(tried(filed(), { deed: 'approve' }, self)).toMatchObject({ refusal: { code: 'NOT_ALLOWED' } });
  });

  it('a worker stands where his branch is, and has to have one that exists', () => {
    const branch = { branchId: 'b-1', name: '朝阳店', point: home.point, open: true };
    const worker = { workerId: 'w-1', name: '小李', branchId: 'b-1', onDuty: true };
    expect(tried(approved(), { deed: 'put-worker', worker })).toMatchObject({ refusal: { code: 'UNKNOWN_BRANCH' } });
    const staffed = did(did(approved(), { deed: 'put-branch', branch }, self), { deed: 'put-worker', worker }, self);
    expect(assignablesOf(staffed, () => 1)).toMatchObject([
      { id: 'b-1', kind: 'BRANCH', load: 1 },
      { id: 'w-1', kind: 'WORKER', point: home.point },
    ]);
    expect(did(staffed, { deed: 'remove-worker', workerId: 'w-1' }).workers).toEqual([]);
    expect(tried(staffed, { deed: 'remove-worker', workerId: 'w-9' })).toMatchObject({
      refusal: { code: 'UNKNOWN_WORKER' },
    });
  });

  it('of two who decide at once the second is told so, and a command that comes again writes nothing', () => {
    const provider = approved();
    const suspend = wished(provider, { deed: 'suspend', note: '核查' });
    const once = decide(provider, suspend);
    if (!once.ok) throw new Error(once.refusal.code);
    const after = once.value.provider;
    expect(decide(after, suspend)).toEqual({ ok: true, value: { provider: after } });
    expect(decide(after, wished(provider, { deed: 'leave' }))).toMatchObject({
      refusal: { code: 'CHANGED_MEANWHILE', status: 'SUSPENDED' },
    });
    expect(tried(after, { deed: 'suspend' })).toMatchObject({ refusal: { code: 'NOT_IN_STATE', status: 'SUSPENDED' } });
  });

  it('only an approved one is a candidate, until its first document runs out', () => {
    const dated = did(filed(), { deed: 'file-document', kind: 'LICENCE', number: '2', validUntil: '2025-12-31' });
    const provider = did(did(dated, { deed: 'check-document', kind: 'LICENCE' }), { deed: 'approve' });
    expect(candidateOf(provider, standard, 2)).toMatchObject({
      approved: true,
      load: 2,
      credit: 80,
      documentsUntil: '2025-12-31',
    });
    expect(candidateOf(did(provider, { deed: 'suspend' }), standard, 2).approved).toBe(false);
  });

  it('is stored and read again as it was', () => {
    const provider = approved();
    expect(z.decode(providerSchema, z.encode(providerSchema, provider))).toEqual(provider);
  });
});

const cause = (change: Partial<CreditCause>): CreditCause => ({
  ...{ markId: 'e-1', providerId: 'p-1', at: at('2025-03-04 18:50:01'), reason: 'LATE' },
  ...change,
});
const now = at('2025-03-04 19:00:00');

describe('credit', () => {
  it.each<[string, number, Partial<CreditCause>]>([
    ['not phoned in time', 75, { reason: 'LATE' }],
    ['declined', 79, { reason: 'DECLINED' }],
    ['timed out', 78, { reason: 'TIMED_OUT' }],
    ['a complaint', 70, { reason: 'COMPLAINT' }],
    ['rated 5', 82, { reason: 'RATING', score: 5 }],
    ['rated 4', 81, { reason: 'RATING', score: 4 }],
    ['rated 3', 80, { reason: 'RATING', score: 3 }],
    ['rated 2', 77, { reason: 'RATING', score: 2 }],
    ['rated 1', 75, { reason: 'RATING', score: 1 }],
  ])('of 80, %s: %d', (_, credit, change) => {
    const moved = moveCredit(approved(), cause(change), standard, now);
    expect(moved.provider.credit).toBe(credit);
    expect(moved.mark).toMatchObject({ points: credit - 80, credit });
    expect(moved.events.map(({ type }) => type)).toEqual(['provider.credited']);
  });

  it('never leaves 0 to 100', () => {
    expect(
      moveCredit({ ...approved(), credit: 99 }, cause({ reason: 'RATING', score: 5 }), standard, now).provider.credit,
    ).toBe(100);
    expect(
      moveCredit({ ...approved(), credit: 3 }, cause({ reason: 'COMPLAINT' }), standard, now).provider.credit,
    ).toBe(0);
  });

  it('below 60 the provider is suspended in the same write; at 60 it is not', () => {
    const low = moveCredit({ ...approved(), credit: 69 }, cause({ reason: 'COMPLAINT' }), standard, now);
    expect(low.events.map(({ type }) => type)).toEqual(['provider.credited', 'provider.suspended']);
    expect(low.provider.standing).toMatchObject({ status: 'SUSPENDED', reason: 'CREDIT' });
    expect(low.expectedVersion).toBe(low.provider.version - 2);
    const floor = moveCredit({ ...approved(), credit: 70 }, cause({ reason: 'COMPLAINT' }), standard, now);
    expect(floor.provider.standing.status).toBe('APPROVED');
    expect(did(low.provider, { deed: 'reinstate' }, admin)).toMatchObject({
      credit: 60,
      standing: { status: 'APPROVED' },
    });
  });

  it('comes from the events of orders: the rating, the decline with its reason, the timeout, the broken promise', () => {
    const rated = didOrder(doneStory(), '2025-03-04 20:30:00', system, { deed: 'survey', score: 5 });
    const offered = woken(createdStory(), at('2025-03-04 18:41:00'));
    const declined = didOrder(offered, '2025-03-04 18:42:00', p1, {
      deed: 'decline',
      offerId: openOffer(offered),
      reason: '路远',
    });
    const web = requested('2025-03-04 18:30:00', { category: 'water', channel: 'WEB', item: '送水', place: home });
    const asked = woken(web, at('2025-03-04 18:30:00'));
    const late = guarded(
      didOrder(asked, '2025-03-04 18:31:00', p1, { deed: 'accept', offerId: openOffer(asked) }),
      '2025-03-04 18:50:01',
    );
    const causesOf = ({ events }: { readonly events: typeof late.events }) =>
      events.flatMap((event) => creditCauseFrom(published(event)) ?? []);
    expect(causesOf(rated)).toMatchObject([{ reason: 'RATING', score: 5, providerId: 'p-1', about: 'DD202503040001' }]);
    expect(causesOf(declined)).toMatchObject([{ reason: 'DECLINED', note: '路远', providerId: 'p-1' }]);
    expect(causesOf(guarded(createdStory(), '2025-03-04 18:44:01'))).toMatchObject([
      { reason: 'TIMED_OUT', providerId: 'p-1' },
    ]);
    expect(causesOf(late)).toMatchObject([{ reason: 'LATE', providerId: 'p-1' }]);
  });

  it('story 14: a complaint that nobody answered by 20:00:00 of the next day marks its provider', () => {
    const breached = {
      ...{ tenant: 'gx', eventId: 'TICKET#t-0000000002', type: 'ticket.breached', at: at('2025-03-05 20:00:01') },
      ...{ subject: 'TICKET#t', version: 2, data: { number: 'TS202503040001', kind: 'COMPLAINT' } },
    };
    const moved = moveCredit(approved(), complaintCause(breached, 'p-1'), standard, now);
    expect(moved.mark).toMatchObject({ markId: 'TICKET#t-0000000002', points: -10, about: 'TS202503040001' });
  });

  it('is told to the provider once a month, with reasons', () => {
    const causes = [
      cause({ markId: '1', reason: 'DECLINED', note: '路远', at: at('2025-03-02 10:00:00') }),
      cause({ markId: '2', reason: 'DECLINED', note: '路远', at: at('2025-03-03 10:00:00') }),
      cause({ markId: '3', reason: 'RATING', score: 5, at: at('2025-03-04 10:00:00') }),
      cause({ markId: '4', reason: 'LATE', at: at('2025-03-31 23:59:59') }),
      cause({ markId: '5', reason: 'LATE', at: at('2025-04-01 00:00:00') }),
    ];
    const start: { readonly provider: Provider; readonly marks: readonly CreditMark[] } = {
      provider: approved(),
      marks: [],
    };
    const { provider, marks } = causes.reduce((all, one) => {
      const moved = moveCredit(all.provider, one, standard, one.at);
      return { provider: moved.provider, marks: [...all.marks, moved.mark] };
    }, start);
    expect(creditLetter(provider, marks, '2025-03', 'Asia/Shanghai')).toEqual([
      '安心锁业:2025年3月信用报告',
      '月初80分,月末75分',
      '未按时联系用户1次,共-5分',
      '拒单2次,共-2分(路远2次)',
      '用户评价1次,平均5.0分,共+2分',
    ]);
    expect(creditLetter(approved(), [], '2025-03', 'Asia/Shanghai')[1]).toBe('信用80分,本月无变动');
  });
});

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
