import { describe, expect, it } from 'vitest';
import {
  applicationIn,
  editedApplication,
  emptyApplication,
  pointIn,
  withLine,
} from '../../../../web/agent/providers/application.ts';
import { whole } from './samples.ts';

const ids = () => {
  const all = [1, 2, 3, 4].map((digit) => `${digit}d9b6a3e-2f3c-4b1d-8a61-5f6d2f1c9e02`);
  return () => all.shift() ?? '';
};

describe('the application of a merchant', () => {
  it('is sent as the API takes it, with the sum of a plain price (ORDER-45)', () => {
    expect(applicationIn(whole)).toMatchObject({
      body: {
        ...{ providerId: 'kuaisuo', phone: '139 0000 0009', categories: ['locks'], capacity: 4 },
        area: { point: { lat: 22.81, lng: 108.36 }, radiusKm: 8 },
        hours: { mon: ['00:00-24:00'], sun: ['00:00-24:00'] },
        prices: [{ category: 'locks', price: '120元', priceFen: 12_000 }],
      },
    });
    const from = applicationIn({ ...whole, prices: { locks: '每小时45元起' } });
    expect(from).toMatchObject({ body: { prices: [{ category: 'locks', price: '每小时45元起' }] } });
  });

  it('says beside each field what is missing or cannot be read', () => {
    const { found: _, ...unplaced } = whole;
    const wrong = { ...unplaced, name: ' ', phone: '一三九', prices: { locks: '' }, hours: '早晚', radius: '0' };
    expect(applicationIn(wrong)).toEqual({
      troubles: {
        ...{ name: 'MISSING', phone: 'REFUSED', 'price.locks': 'MISSING' },
        ...{ address: 'REFUSED', radius: 'REFUSED', hours: 'REFUSED' },
      },
    });
    expect(applicationIn({ ...whole, prices: {} })).toEqual({ troubles: { categories: 'MISSING' } });
  });

  it('is another command once it is changed, of the same merchant (X-37)', () => {
    const newId = ids();
    const fresh = emptyApplication(newId);
    const named = editedApplication(fresh, { name: '快锁' }, newId);
    expect(named.commandId).not.toBe(fresh.commandId);
    expect(named.providerId).toBe(fresh.providerId);
  });

  it('forgets where the shop was when its address becomes another', () => {
    expect(editedApplication(whole, { capacity: '6' }, ids()).found).toEqual(whole.found);
    expect(editedApplication(whole, { address: '民族大道1号' }, ids()).found).toBeUndefined();
  });

  it('can be placed by latitude and longitude while no map answers', () => {
    expect(pointIn('22.8235，108.3702')).toEqual({ lat: 22.8235, lng: 108.3702 });
    expect(pointIn('青秀区金湖路59号')).toBeUndefined();
    const { found: _, ...unplaced } = whole;
    expect(applicationIn({ ...unplaced, address: '22.8235,108.3702' })).toHaveProperty('body');
  });

  it('has a price for each line that is ticked, and none for the others', () => {
    expect(withLine(whole, 'car', true)).toEqual({ prices: { locks: '120元', car: '' } });
    expect(withLine(whole, 'locks', false)).toEqual({ prices: {} });
  });
});
