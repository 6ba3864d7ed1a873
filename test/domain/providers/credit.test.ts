import { describe, expect, it } from 'vitest';
import {
  type CreditCause,
  type CreditMark,
  complaintCause,
  creditCauseFrom,
  creditLetter,
  moveCredit,
  type Provider,
} from '#domain/providers';
import { at } from '../fixtures.ts';
import {
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
import { admin, did, filed, published, standard, tried } from './prepare.ts';

const approved = (): Provider => did(filed(), { deed: 'approve' });

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
    const secondLine = (month: string) => creditLetter(provider, marks, month, 'Asia/Shanghai')[1];
    expect([secondLine('2025-02'), secondLine('2025-05')]).toEqual(['信用80分,本月无变动', '信用70分,本月无变动']);
  });

  it('ends at 100, and the letter says where it began', () => {
    const moved = moveCredit({ ...approved(), credit: 100 }, cause({ reason: 'RATING', score: 5 }), standard, now);
    expect(moved.mark).toMatchObject({ points: 0, credit: 100 });
    expect(creditLetter(moved.provider, [moved.mark], '2025-03', 'Asia/Shanghai')[1]).toBe('月初100分,月末100分');
  });

  it('that a reinstatement lifts is told in the letter as well', () => {
    const low = { ...did(approved(), { deed: 'suspend' }), credit: 41 };
    const lifted = tried(low, { deed: 'reinstate' });
    expect(lifted.ok && lifted.value.change?.mark).toMatchObject({ reason: 'REINSTATED', points: 19, credit: 60 });
  });
});
