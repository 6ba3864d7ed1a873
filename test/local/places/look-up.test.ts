import { describe, expect, test } from 'vitest';
import { lookUp } from '../../../local/places/look-up.ts';

const addresses = (text: string) => lookUp(text).map(({ formatted_address }) => formatted_address);

describe('the map of the laptop', () => {
  test.each([
    ['民族大道100号', ['广西壮族自治区南宁市青秀区民族大道100号']],
    ['南宁市 青秀区 民族大道 100 号', ['广西壮族自治区南宁市青秀区民族大道100号']],
    ['南宁青秀区', ['广西壮族自治区南宁市青秀区']],
    ['石家庄', ['河北省石家庄市']],
    ['石家庄站', ['河北省石家庄市桥西区石家庄站']],
    ['火星路1号', []],
  ])('finds %s', (text, found) => {
    expect(addresses(text)).toEqual(found);
  });

  test('offers every road of a name until city or district says which', () => {
    expect(addresses('新华路8号')).toEqual(['广西壮族自治区南宁市兴宁区新华路8号', '河北省石家庄市新华区新华路8号']);
    expect(addresses('南宁新华路8号')).toEqual(['广西壮族自治区南宁市兴宁区新华路8号']);
    expect(addresses('新华区新华路8号')).toEqual(['河北省石家庄市新华区新华路8号']);
  });

  test('writes points as maps do, longitude first, and an empty list where there is no district', () => {
    expect(lookUp('民族大道')[0]).toMatchObject({ location: '108.3660,22.8170', level: '道路' });
    expect(lookUp('南宁')[0]).toMatchObject({ district: [], level: '市' });
  });
});
