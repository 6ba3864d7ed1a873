import { describe, expect, it } from 'vitest';
import {
  allTroubles,
  emptyDemand,
  itemsOf,
  located,
  placeOf,
  questionsOf,
  someTroubles,
  valuesOf,
  withAddress,
  withCategory,
  withItem,
} from '../../../../web/agent/orders/demand.ts';
import { locks, moment, timeZone, water, whole } from './samples.ts';

const hit = { address: '南宁市青秀区金湖路59号', district: '青秀区', point: { lat: 22.817, lng: 108.366 } };

describe('the form of an order', () => {
  it('stands there with the only item, its price and the first mode', () => {
    expect(emptyDemand(water, '')).toMatchObject({ item: '送水', price: '18元', yuan: '18', mode: '送货' });
    expect(emptyDemand(locks, '')).toMatchObject({ item: '', mode: '上门', serviceAt: 'NOW' });
  });

  it('offers what is sold now, and what was chosen before it was switched off', () => {
    expect(itemsOf(locks, '').map(({ id }) => id)).toEqual(['开锁', '换锁']);
    expect(itemsOf(locks, '修锁').map(({ id }) => id)).toContain('修锁');
  });

  it('takes the price of the item, unless another was agreed', () => {
    expect(withItem(locks, whole, '换锁')).toMatchObject({ price: '200元起', yuan: '200' });
    expect(withItem(locks, { ...whole, price: '150元', yuan: '150' }, '换锁')).toMatchObject({ price: '150元' });
  });

  it('keeps who calls and where when the category turns out to be another', () => {
    const { address, contactName, item, values } = withCategory(water, whole);
    expect({ address, contactName, item, values }).toEqual({
      ...{ address: whole.address, contactName: '王先生', item: '送水', values: {} },
    });
  });

  it('asks the questions of the category, but not twice for the place', () => {
    expect(questionsOf(locks).map(({ name }) => name)).toEqual(['lock', 'doors', 'lostAt']);
  });

  it('sends local times as instants, and an empty answer for what was not answered or was taken away', () => {
    const values = { lock: '防盗门', doors: ' ', lostAt: '2025-03-04T17:00' };
    expect(valuesOf(locks, { ...whole, values }, timeZone)).toEqual({
      ...{ lock: '防盗门', doors: '', lostAt: '2025-03-04T09:00:00.000Z' },
    });
  });
});

describe('the place of an order (ambiguity 23)', () => {
  const placed = located(whole, hit);

  it('has the words of the customer, and the point of the map', () => {
    expect(placeOf(placed)).toEqual({ address: '青秀区金湖路59号', point: hit.point, district: hit.district });
  });

  it('stays where it is when flat and floor are added, and is lost with another address', () => {
    expect(withAddress(placed, '青秀区金湖路59号3单元201').found).toMatchObject({ point: hit.point });
    expect(withAddress(placed, '青秀区金湖路5号').found).toBeUndefined();
  });

  it('needs no point, and is none without an address', () => {
    expect(placeOf(whole)).toEqual({ address: '青秀区金湖路59号' });
    expect(placeOf({ ...whole, address: ' ' })).toBeUndefined();
  });
});

describe('what is wrong with an order', () => {
  it('is nothing when all of ORDER-15 is there', () => {
    expect(allTroubles(locks, whole, moment)).toEqual({});
  });

  it('is told field by field, by the names of the API', () => {
    const empty = { ...emptyDemand(locks, ''), mode: '' };
    expect(allTroubles(locks, empty, moment)).toEqual({
      ...{ item: 'MISSING', contactName: 'MISSING', phone: 'MISSING', mode: 'MISSING', price: 'MISSING' },
      ...{ address: 'MISSING', lock: 'MISSING' },
    });
  });

  it('does not hold up a request of which little is known', () => {
    expect(someTroubles(locks, emptyDemand(locks, ''), moment)).toEqual({});
    expect(someTroubles(locks, { ...whole, phone: '一三八', values: { doors: '12' } }, moment)).toEqual({
      ...{ phone: 'UNREADABLE_NUMBER', doors: 'OUT_OF_RANGE' },
    });
  });

  it.each([
    ['2025-03-04T18:29', 'PAST'],
    ['2025-03-04T', 'NOT_A_TIME'],
    ['2025-03-04T18:30', undefined],
    ['NOW', undefined],
  ])('is an agreed time of %s: %s', (serviceAt, code) => {
    expect(allTroubles(locks, { ...whole, serviceAt }, moment).serviceAt).toBe(code);
  });

  it('is a sum that is none, and a name that is too long', () => {
    expect(allTroubles(locks, { ...whole, yuan: '百二' }, moment)).toEqual({ priceFen: 'NOT_A_NUMBER' });
    expect(allTroubles(locks, { ...whole, contactName: '王'.repeat(65) }, moment)).toEqual({ contactName: 'TOO_LONG' });
  });
});
