import { describe, expect, it } from 'vitest';
import { changesIn, demandIn } from '../../../../web/agent/orders/demand-parts.ts';
import { card, locks, timeZone } from './samples.ts';

const before = demandIn(locks, card(), timeZone);

describe('an order that is changed', () => {
  it('stands in its form as it was agreed, its place found already', () => {
    expect(before).toMatchObject({
      ...{ item: '开锁', address: '青秀区金湖路59号', serviceAt: '2025-03-04T19:10', price: '120元起', yuan: '120' },
      values: { lock: '防盗门', lostAt: '2025-03-04T17:00' },
      found: { point: { lat: 22.817 } },
    });
  });

  it('leaves the number that the API has where it is', () => {
    expect(before.phone).toBe('');
    expect(changesIn(locks, before, before, timeZone)).toEqual({});
  });

  it('says only what is to be another: an agreed time that has passed is not agreed anew (ORDER-21)', () => {
    expect(changesIn(locks, before, { ...before, serviceAt: '2025-03-06T14:00' }, timeZone)).toEqual({
      serviceAt: '2025-03-06T06:00:00.000Z',
    });
    expect(changesIn(locks, before, { ...before, phone: '13800000001', yuan: '130' }, timeZone)).toEqual({
      ...{ phone: '13800000001', priceFen: 13000 },
    });
  });

  it('has a new place with a new address, and no point until it is found', () => {
    const { found: _, ...moved } = { ...before, address: '兴宁区朝阳路1号' };
    expect(changesIn(locks, before, moved, timeZone)).toEqual({ place: { address: '兴宁区朝阳路1号' } });
  });

  it('that is only requested yet is completed with the number that rang', () => {
    const requested = card({ confirmation: 'REQUESTED', agreed: undefined, item: undefined });
    expect(demandIn(locks, requested, timeZone)).toMatchObject({ phone: '0771-5551234', serviceAt: 'NOW', item: '' });
  });
});
