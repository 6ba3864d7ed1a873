import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { geocode } from '#platform/geocoder';

const account = { url: 'https://restapi.amap.com/', key: 'k'.repeat(32) };
const asked: string[] = [];

/** The map answers so from now on. */
const answers = (content: unknown, status = 200) =>
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return new Response(typeof content === 'string' ? content : JSON.stringify(content), { status });
  });

const hit = {
  formatted_address: '广西壮族自治区南宁市青秀区民族大道100号',
  ...{
    province: '广西壮族自治区',
    city: '南宁市',
    district: '青秀区',
    location: '108.366000,22.817000',
    level: '门牌号',
  },
};
const found = (...geocodes: readonly object[]) => ({ status: '1', info: 'OK', infocode: '10000', geocodes });

beforeEach(() => {
  asked.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('an address that is looked up', () => {
  test('is asked for as the map wants it, with the key of the tenant', async () => {
    answers(found(hit));
    await geocode(account, '民族大道100号 & <b>');
    const { origin, pathname, searchParams } = new URL(asked[0] ?? '');
    expect(`${origin}${pathname}`).toBe('https://restapi.amap.com/v3/geocode/geo');
    expect(Object.fromEntries(searchParams)).toEqual({
      ...{ key: account.key, address: '民族大道100号 & <b>', output: 'JSON' },
    });
  });

  test('has its district and its point, latitude and longitude apart', async () => {
    answers(found(hit));
    expect(await geocode(account, '民族大道100号')).toEqual({
      kind: 'FOUND',
      places: [{ address: hit.formatted_address, district: '青秀区', point: { lat: 22.817, lng: 108.366 } }],
    });
  });

  test('may be in several places: all are offered, the best first, ten at most', async () => {
    answers(found(...Array.from({ length: 12 }, (_, i) => ({ ...hit, formatted_address: `新华路${i + 1}号` }))));
    const answer = await geocode(account, '新华路');
    expect(answer.kind === 'FOUND' && answer.places.map(({ address }) => address)).toEqual(
      Array.from({ length: 10 }, (_, i) => `新华路${i + 1}号`),
    );
  });

  test('has an empty district where the map has none, and no place where it has no point', async () => {
    answers(found({ ...hit, district: [] }, { ...hit, location: [] }));
    expect(await geocode(account, '南宁市')).toMatchObject({ kind: 'FOUND', places: [{ district: '' }] });
  });

  test('is left out where its point is none on earth', async () => {
    answers(found({ ...hit, location: '22.817000,108.366000' }, hit, { ...hit, location: '200.1,22.8' }));
    const answer = await geocode(account, '民族大道100号');
    expect(answer.kind === 'FOUND' && answer.places.map(({ point }) => point)).toEqual([{ lat: 22.817, lng: 108.366 }]);
  });

  test.each([
    ['no hit', found()],
    ['the word of the map for an address that it does not know', { status: '0', infocode: '30001' }],
  ])('is not found: %s', async (_, content) => {
    answers(content);
    expect(await geocode(account, '火星路1号')).toEqual({ kind: 'NOT_FOUND' });
  });

  test.each([
    ['does not know the key', { status: '0', info: 'INVALID_USER_KEY', infocode: '10001' }, 200],
    ['has had enough for today', { status: '0', info: 'USER_DAILY_QUERY_OVER_LIMIT', infocode: '10044' }, 200],
    ['is broken', '{"status"', 200],
    ['speaks another language', { places: [] }, 200],
    ['has no time', found(hit), 503],
  ])('is an outage, and nobody waits for it: the map %s', async (_, content, status) => {
    answers(content, status);
    expect(await geocode(account, '民族大道100号')).toEqual({ kind: 'OUTAGE' });
  });

  test('is an outage when nobody answers', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('fetch failed')));
    expect(await geocode(account, '民族大道100号')).toEqual({ kind: 'OUTAGE' });
  });
});
