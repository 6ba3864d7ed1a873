import { describe, expect, it } from 'vitest';
import { locatedFor } from '../../../../web/agent/orders/demand.ts';
import { onlyOf } from '../../../../web/agent/places/use-locating.ts';
import { foundFor } from '../../../../web/agent/providers/application.ts';
import { whole } from '../orders/samples.ts';

const hit = { address: '南宁市青秀区金湖路59号', district: '青秀区', point: { lat: 22.817, lng: 108.366 } };

describe('what the map answers after seconds', () => {
  it('adds the place, and nothing that was written meanwhile is lost', () => {
    const meanwhile = { ...whole, contactName: '王小姐', price: '150元' };
    expect(locatedFor(whole.address, meanwhile, hit)).toEqual({
      ...meanwhile,
      found: { text: whole.address, ...hit },
    });
  });

  it('is of no use to another address that stands there by now', () => {
    const other = { ...whole, address: '民族大道1号' };
    expect(locatedFor('金湖路59号', other, hit)).toBe(other);
    expect(foundFor('金湖路59号', other, hit)).toEqual({});
  });

  it('is none of them when somebody says so', () => {
    expect(locatedFor(whole.address, locatedFor(whole.address, whole, hit), undefined)).toEqual(whole);
  });

  it('settles by itself only what has one place', () => {
    expect([onlyOf([]), onlyOf([hit]), onlyOf([hit, hit])]).toEqual([undefined, hit, undefined]);
  });
});
