import { describe, expect, it } from 'vitest';
import { acceptedStory, at, createdStory, did, lastFacts, openOffer, p1, type Story, woken } from './prepare.ts';

const offered = (): Story => woken(createdStory(), at('2025-03-04 18:41:00'));
const declined = (story: Story, offerId: string, reason: string): Story =>
  did(story, '2025-03-04 18:43:00', p1, { deed: 'decline', offerId, reason });

describe("a provider's reason, which is told in an event", () => {
  it.each([
    ['客户13800000001要求改天', '客户***要求改天'],
    ['请打138-0000-0001', '请打***'],
    ['座机0771 555 1234没人接', '座机***没人接'],
    ['１３８０００００００１打不通', '***打不通'],
    ['要等120分钟,路远20公里', '要等120分钟,路远20公里'],
  ])('%s', (said, told) => {
    const story = offered();
    const after = declined(story, openOffer(story), said);
    expect(lastFacts(after)).toMatchObject({ reason: told });
    expect(after.order.offers[0]?.reason).toBe(told);
    expect(after.order.timeline.at(-1)?.text).toBe(`服务商拒单:${told}`);
  });

  it('is without numbers too when an accepted order is given back', () => {
    const story = acceptedStory();
    const after = declined(story, story.order.offers[0]?.offerId ?? '', '客户电话13800000001');
    expect(JSON.stringify(after.events)).not.toContain('13800000001');
  });
});
