import { describe, expect, it } from 'vitest';
import { goneOffers } from '../../../web/provider/work-orders/gone.ts';

const offers = [{ orderId: 'o1' }, { orderId: 'o2' }, { orderId: 'o3' }];

describe('offers that vanish', () => {
  it('are told of when they ran out or went to somebody else, not when one has answered them', () => {
    expect(goneOffers(offers, [{ orderId: 'o2' }], new Set(['o3']))).toEqual([{ orderId: 'o1' }]);
  });

  it('are none while all still wait', () => {
    expect(goneOffers(offers, offers, new Set())).toEqual([]);
  });
});
