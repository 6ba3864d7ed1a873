import { describe, expect, it } from 'vitest';
import { distanceText, mapLink } from '../../../web/provider/where.ts';

describe('where an order is', () => {
  it('opens a map app with the way there, or with a search where no point is known', () => {
    const link = new URL(mapLink({ address: '民族大道1号', point: { lat: 22.817, lng: 108.366 } }));
    expect(link.pathname).toBe('/navigation');
    expect(link.searchParams.get('to')).toBe('108.366,22.817,民族大道1号');
    const search = new URL(mapLink({ address: '<b>民族大道</b> & 1号🏠' }));
    expect(search.searchParams.get('keyword')).toBe('<b>民族大道</b> & 1号🏠');
  });

  it('is so many metres, or kilometres from one on', () => {
    expect(distanceText(812)).toEqual({ unit: 'M', value: '810' });
    expect(distanceText(2140)).toEqual({ unit: 'KM', value: '2.1' });
  });
});
