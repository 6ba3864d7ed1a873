import { describe, expect, it } from 'vitest';
import { changesIn, demandIn, demandOnTop, wishedIn } from '../../../../web/agent/orders/demand-parts.ts';
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

  it('loses an answer that is taken away, and a sum', () => {
    expect(changesIn(locks, before, { ...before, values: { lock: '防盗门', lostAt: '' } }, timeZone)).toEqual({
      form: { lock: '防盗门', doors: '', lostAt: '' },
    });
    expect(changesIn(locks, before, { ...before, yuan: '' }, timeZone)).toEqual({ priceFen: null });
  });

  it('keeps what others have changed since, where a draft that was left does not speak of it (X-37)', () => {
    const left = { ...before, price: '150元', yuan: '150', values: { ...before.values, doors: '2' } };
    const { found: _, ...place } = { ...before, address: '兴宁区朝阳路1号' };
    const now = { ...place, serviceAt: '2025-03-05T14:00', values: { ...before.values, lostAt: '' } };
    const resumed = demandOnTop(before, now, left);
    expect(resumed).toEqual({ ...now, price: '150元', yuan: '150', values: { ...now.values, doors: '2' } });
    expect(changesIn(locks, now, resumed, timeZone)).toEqual({
      ...{ price: '150元', priceFen: 15000, form: { lock: '防盗门', doors: '2', lostAt: '' } },
    });
  });

  it('keeps the place that was written as one thing: no old point under a new address', () => {
    const { found: _, ...moved } = { ...before, address: '兴宁区朝阳路1号' };
    expect(demandOnTop(before, { ...before, address: '民族大道1号' }, moved)).toEqual(moved);
  });

  it('that is only requested yet begins with what was said in the first call (ORDER-07)', () => {
    const wished = { contactName: '王先生', serviceAt: '2025-03-05T02:00:00.000Z', price: '100元', priceFen: 10000 };
    const requested = card({ confirmation: 'REQUESTED', agreed: undefined, wished });
    expect(demandIn(locks, requested, timeZone)).toMatchObject({
      ...{ contactName: '王先生', serviceAt: '2025-03-05T10:00', price: '100元', yuan: '100', mode: '上门' },
    });
    expect(wishedIn(demandIn(locks, requested, timeZone), timeZone)).toEqual({ ...wished, mode: '上门' });
  });

  it('that is only requested yet is completed with the number that rang', () => {
    const requested = card({ confirmation: 'REQUESTED', agreed: undefined, item: undefined });
    expect(demandIn(locks, requested, timeZone)).toMatchObject({ phone: '0771-5551234', serviceAt: 'NOW', item: '' });
  });
});
