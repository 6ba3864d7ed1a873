import { describe, expect, it } from 'vitest';
import { fen } from '#domain/kernel';
import { nextStep, promiseKeptBy } from '#domain/orders';
import {
  acceptedStory,
  agreed,
  at,
  createdStory,
  desk,
  did,
  guarded,
  home,
  openOffer,
  p1,
  requested,
  type Story,
  signed,
  stageAt,
  told,
  typesOf,
  woken,
} from './prepare.ts';

const nobody = () => [];

describe('a provider that accepts in the last second of the promise', () => {
  const offered = (): Story => {
    const request = requested('2025-03-04 18:30:00', { channel: 'WEB', item: '开锁', place: home });
    const waiting = guarded(request, '2025-03-04 18:49:00', nobody);
    return did(waiting, '2025-03-04 18:49:30', desk, { deed: 'offer', providerId: 'p-1' });
  };
  const accepted = (): Story => {
    const story = offered();
    return did(story, '2025-03-04 18:49:59', p1, { deed: 'accept', offerId: openOffer(story) });
  };

  it('has an offer’s time to phone, though the promise is broken and told', () => {
    const late = guarded(accepted(), '2025-03-04 18:52:59', nobody);
    expect(told(late).at(-1)).toBe('order.overdue 2025-03-04 18:50:01');
    expect(late.order.overdue).toEqual({ at: at('2025-03-04 18:50:01') });
    const phoned = did(late, '2025-03-04 18:52:59', p1, { deed: 'contact', outcome: 'REACHED' });
    expect([stageAt(phoned), promiseKeptBy(phoned.order, at('2025-03-04 18:53:00'))]).toEqual(['ACCEPTED', 'KEPT']);
  });

  it('loses the order one second later', () => {
    const late = guarded(accepted(), '2025-03-04 18:53:00', nobody);
    expect(told(late)).toContain('order.withdrawn 2025-03-04 18:53:00');
  });
});

describe('an address that is corrected', () => {
  const elsewhere = { address: '南宁市青秀区民族大道100号', point: { lat: 22.817, lng: 108.366 } };
  const stranded = (): Story => woken(createdStory(), at('2025-03-04 18:41:00'), nobody);

  it('after the last circle is searched from the smallest on', () => {
    expect(stranded().order.desk).toMatchObject({ why: 'NOBODY_LEFT' });
    const corrected = did(stranded(), '2025-03-04 18:45:00', desk, { deed: 'modify', place: elsewhere });
    const { search } = nextStep(corrected.order, at('2025-03-04 18:45:00'));
    expect(search).toMatchObject({ radiusKm: 3, point: elsewhere.point });
    expect(corrected.order.desk).toBeUndefined();
  });

  it('but is the same place searches for nobody anew', () => {
    const same = did(stranded(), '2025-03-04 18:45:00', desk, { deed: 'modify', contactName: '王先生' });
    expect(nextStep(same.order, at('2025-03-04 18:45:00')).search).toBeUndefined();
  });

  it('of a request that the desk has still to confirm waits for the customer’s word', () => {
    const request = requested('2025-03-04 18:30:00');
    const known = did(request, '2025-03-04 18:31:00', desk, { deed: 'confirm', place: elsewhere });
    expect(nextStep(known.order, at('2025-03-04 18:31:00')).search).toBeUndefined();
  });
});

describe('what the desk writes to a decision', () => {
  const linesOf = ({ order }: Story) => order.timeline.map(({ text }) => text);

  it('stands in the timeline, also where somebody has the order', () => {
    const taken = did(acceptedStory(), '2025-03-04 18:45:00', desk, { deed: 'redispatch', note: '客户嫌远' });
    expect(linesOf(taken).at(-1)).toBe('改派:客户嫌远');
    const offered = did(taken, '2025-03-04 18:46:00', desk, { deed: 'offer', providerId: 'p-2', note: '就近' });
    expect(linesOf(offered).at(-1)).toBe('人工派单给服务商p-2:就近');
  });
});

describe('a change that nobody answered', () => {
  it('is told as not made when the service is done', () => {
    const movers = { category: 'movers', item: '搬家', place: home };
    const created = did(requested('2025-03-04 10:00:00', movers), '2025-03-04 10:05:00', desk, {
      ...agreed,
      item: '搬家',
    });
    const offered = did(created, '2025-03-04 10:06:00', desk, { deed: 'offer', providerId: 'p-1' });
    const accepted = did(offered, '2025-03-04 10:07:00', p1, { deed: 'accept', offerId: openOffer(offered) });
    const serving = did(accepted, '2025-03-04 10:30:00', p1, { deed: 'start' });
    const asking = did(serving, '2025-03-04 10:40:00', desk, { deed: 'modify', note: '多搬一件' });
    const completion = { deed: 'complete', feeFen: fen(30_000), signature: signed } as const;
    const done = did(asking, '2025-03-04 11:00:00', p1, completion);
    expect(typesOf(done).slice(-2)).toEqual(['order.changeRejected', 'order.done']);
    expect(done.order.request).toBeUndefined();
  });
});
