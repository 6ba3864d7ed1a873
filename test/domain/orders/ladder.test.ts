import { describe, expect, it } from 'vitest';
import { act, deedsFor, listsOf, nextStep } from '#domain/orders';
import {
  acceptedStory,
  agreed,
  at,
  createdStory,
  decide,
  desk,
  did,
  guarded,
  home,
  lastFacts,
  openOffer,
  p1,
  p2,
  requested,
  type Story,
  stageAt,
  system,
  told,
  tried,
  typesOf,
  uuid,
  wished,
  within,
  woken,
} from './prepare.ts';

const T0 = '2025-03-04 18:41:00';
const offered = (): Story => woken(createdStory(), at(T0));
const accept = (story: Story) => ({ deed: 'accept', offerId: openOffer(story) }) as const;

describe('the ladder', () => {
  it('goes from the nearest to the next, to a wider circle, to a person', () => {
    expect(told(guarded(createdStory(), '2025-03-04 23:00:00')).slice(2)).toEqual([
      'order.offered 2025-03-04 18:41:00',
      'order.offerTimedOut 2025-03-04 18:44:01',
      'order.offered 2025-03-04 18:44:01',
      'order.offerTimedOut 2025-03-04 18:47:02',
      'order.widened 2025-03-04 18:47:02',
      'order.offered 2025-03-04 18:47:02',
      'order.offerTimedOut 2025-03-04 18:50:03',
      'order.widened 2025-03-04 18:50:03',
      'order.deskAsked 2025-03-04 18:50:03',
    ]);
  });

  it('one that nobody is near for is in the desk’s hands at once', () => {
    const story = woken(createdStory(), at(T0), () => []);
    expect(typesOf(story).slice(2)).toEqual(['order.widened', 'order.widened', 'order.deskAsked']);
    expect(story.order).toMatchObject({ desk: { why: 'NOBODY_LEFT' }, dispatch: { ladder: 'WITH_DESK' } });
    expect(listsOf(story.order)).toContain('ORDERS#convenience#DESK');
    expect(nextStep(story.order, at(T0))).toEqual({ actions: [], done: false });
  });

  it('with a decline and its reason the next is asked at once', () => {
    const story = offered();
    const declined = did(story, '2025-03-04 18:42:00', p1, {
      deed: 'decline',
      offerId: openOffer(story),
      reason: '路远',
    });
    expect(lastFacts(declined)).toMatchObject({ lostBy: 'p-1', reason: '路远' });
    expect(lastFacts(woken(declined, at('2025-03-04 18:42:00')))).toMatchObject({ offeredTo: 'p-2' });
  });

  it.each([
    ['18:44:00', 'ACCEPTED'],
    ['18:44:01', 'OFFER_OVER'],
  ])('an offer with its deadline at 18:44:00, accepted at %s: %s', (clock, result) => {
    const after = tried(offered(), `2025-03-04 ${clock}`, p1, accept(offered()));
    expect('code' in after ? after.code : stageAt(after)).toBe(result);
  });

  it('of two who accept at the same instant one has it: the version decides', () => {
    const story = offered();
    const first = decide(story.order, wished(story.order, accept(story)), p1, at('2025-03-04 18:42:00'));
    const second = decide(story.order, wished(story.order, accept(story)), p1, at('2025-03-04 18:42:00'));
    expect([first, second].map((one) => one.ok && one.value.change?.expectedVersion)).toEqual([3, 3]);
    if (!first.ok) throw new Error(first.refusal.code);
    const after = { order: first.value.order, events: [] };
    expect(tried(after, '2025-03-04 18:42:00', p1, { deed: 'accept', offerId: openOffer(story) })).toEqual({
      code: 'OFFER_OVER',
      state: 'ACCEPTED',
    });
    expect(decide(after.order, wished(story.order, { deed: 'urge' }), desk, at('2025-03-04 18:42:00'))).toMatchObject({
      refusal: { code: 'CHANGED_MEANWHILE', version: 4, stage: 'ACCEPTED' },
    });
  });

  it('an acceptance says nothing to the customer: the clock runs on', () => {
    const asked = woken(
      requested('2025-03-04 18:30:00', { category: 'water', channel: 'WEB', item: '送水', place: home }),
      at('2025-03-04 18:30:00'),
    );
    const accepted = did(asked, '2025-03-04 18:31:00', p1, accept(asked));
    expect(nextStep(accepted.order, at('2025-03-04 18:31:00')).wakeAt).toBe(at('2025-03-04 18:50:01'));
    const phoned = did(accepted, '2025-03-04 18:50:00', p1, { deed: 'contact', outcome: 'REACHED' });
    expect(typesOf(guarded(phoned, '2025-03-04 23:00:00'))).not.toContain('order.overdue');
  });

  it('a suspended provider loses its open offer, and the next is asked', () => {
    const story = did(offered(), '2025-03-04 18:42:00', system, { deed: 'withdraw', providerId: 'p-1' });
    expect(lastFacts(story)).toMatchObject({ lostBy: 'p-1', reason: 'SUSPENDED' });
    expect(lastFacts(woken(story, at('2025-03-04 18:42:00')))).toMatchObject({ offeredTo: 'p-2' });
  });

  it('what a suspended provider has accepted is put before a person', () => {
    const story = did(acceptedStory(), '2025-03-04 18:45:00', system, { deed: 'withdraw', providerId: 'p-1' });
    expect(lastFacts(story)).toMatchObject({ why: 'SUSPENDED', providerId: 'p-1' });
    const taken = did(story, '2025-03-04 18:46:00', desk, { deed: 'redispatch' });
    expect(taken.order.desk).toBeUndefined();
    expect(lastFacts(woken(taken, at('2025-03-04 18:46:00')))).toMatchObject({ offeredTo: 'p-2' });
  });

  it('the suspension of somebody who does not have it changes nothing', () => {
    const after = did(offered(), '2025-03-04 18:42:00', system, { deed: 'withdraw', providerId: 'p-3' });
    expect(after.events).toHaveLength(offered().events.length);
  });

  it('an accepted order may be given back before the service', () => {
    const { order } = acceptedStory();
    const offerId = order.offers[0]?.offerId ?? '';
    const back = did(acceptedStory(), '2025-03-04 18:45:00', p1, { deed: 'decline', offerId, reason: '缺件' });
    expect(back.order.offers).toMatchObject([{ state: 'DECLINED', reason: '缺件' }]);
    expect(lastFacts(woken(back, at('2025-03-04 18:45:00')))).toMatchObject({ offeredTo: 'p-2' });
  });

  it('a person may pick the provider, also one that was asked before', () => {
    const story = did(acceptedStory(), '2025-03-04 18:45:00', desk, { deed: 'offer', providerId: 'p-1' });
    expect(typesOf(story).slice(-2)).toEqual(['order.withdrawn', 'order.offered']);
    expect(lastFacts(story)).toMatchObject({ manual: true, offeredTo: 'p-1', deadline: '2025-03-04T10:48:00.000Z' });
  });

  it('a place without a point goes to the desk, and on when it has one', () => {
    const blind = { ...agreed, place: { address: '不知道在哪' } };
    const created = did(requested('2025-03-04 18:30:00'), T0, desk, blind);
    const story = woken(created, at(T0));
    expect(lastFacts(story)).toMatchObject({ why: 'NO_PLACE' });
    const found = did(story, '2025-03-04 18:43:00', desk, { deed: 'modify', place: home });
    expect(found.order.desk).toBeUndefined();
    expect(lastFacts(woken(found, at('2025-03-04 18:43:00')))).toMatchObject({ offeredTo: 'p-1' });
  });

  it('an answer to another search than the order asks for is not used', () => {
    expect(act(createdStory().order, at(T0), { radiusKm: 8, ranked: within(8) })).toBeUndefined();
  });

  it('shows each role what it may do', () => {
    const { order } = offered();
    expect(deedsFor(order, 'provider')).toEqual(['accept', 'decline']);
    expect(deedsFor(order, 'caller')).toEqual(['modify', 'cancel', 'urge']);
    expect(tried(offered(), '2025-03-04 18:42:00', p1, { deed: 'contact', outcome: 'REACHED' })).toEqual({
      code: 'NOT_YOURS',
    });
    expect(tried(offered(), '2025-03-04 18:42:00', p2, accept(offered()))).toEqual({ code: 'NOT_YOURS' });
  });

  it('a command that comes again writes nothing', () => {
    const story = offered();
    const deed = wished(story.order, accept(story), uuid());
    const once = decide(story.order, deed, p1, at('2025-03-04 18:42:00'));
    if (!once.ok) throw new Error(once.refusal.code);
    expect(decide(once.value.order, deed, p1, at('2025-03-04 19:42:00'))).toEqual({
      ok: true,
      value: { order: once.value.order },
    });
  });
});
