import { describe, expect, it } from 'vitest';
import { hasNewOffer, ofLine, seenAgain } from '../../../web/provider/work-orders/gone.ts';

const [unlocking, cleaning, moving] = [
  { orderId: 'o1', category: 'locks' },
  { orderId: 'o2', category: 'cleaning' },
  { orderId: 'o3', category: 'movers' },
] as const;
const seen = { offers: [unlocking, cleaning, moving], gone: [], answered: new Set(['o3']) };

describe('offers that vanish', () => {
  it('are told of when they ran out or went to somebody else, not when one has answered them', () => {
    expect(seenAgain(seen, [cleaning])).toEqual({ ...seen, offers: [cleaning], gone: [unlocking] });
  });

  it('are none while all still wait, whichever line is looked at (ORDER-20)', () => {
    expect(ofLine(seen.offers, 'locks')).toEqual([unlocking]);
    expect(seenAgain(seen, seen.offers).gone).toEqual([]);
  });

  it('are told of no more once they are asked for again', () => {
    expect(seenAgain({ ...seen, offers: [], gone: [unlocking] }, [unlocking]).gone).toEqual([]);
  });
});

describe('a new offer (ORDER-18)', () => {
  it.each([
    ['the first', [], [{ offerId: 'a' }], true],
    ['another, when one ran out at the same moment', [{ offerId: 'a' }], [{ offerId: 'b' }], true],
    ['none: one fewer waits', [{ offerId: 'a' }, { offerId: 'b' }], [{ offerId: 'b' }], false],
  ])('is %s', (_, before, now, isNew) => {
    expect(hasNewOffer(before, now)).toBe(isNew);
  });
});
