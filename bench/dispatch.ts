import { BatchWriteItemCommand, type PutRequest } from '@aws-sdk/client-dynamodb';
import { parseInstant } from '#domain/kernel';
import type { OrderSearch } from '#domain/orders';
import type { Provider } from '#domain/providers';
import { findProviders } from '#platform/find-providers';
import { cellWrites } from '#platform/provider-cells';
import { seededRandom } from '../local/states/seeded-random.ts';
import { did, filed } from '../test/domain/providers/prepare.ts';
import { type OrderStore, openOrderStore, timeZone } from './order-store.ts';
import { median, type Row } from './table.ts';

const sizes = [1000, 10_000, 100_000] as const;
const searches = 60;
const now = parseInstant('2025-03-04T18:30:00+08:00');

/** Where a tenant's providers are: in a city of 30 km, or all over a province of 400 km; nine of ten work in other lines. */
const areas = {
  city: { degrees: 0.27, radiusKm: 3, words: 'in one city' },
  province: { degrees: 3.6, radiusKm: 20, words: 'all over a province' },
} as const;
type Area = keyof typeof areas;
const middle = { lat: 22.817, lng: 108.366 };

const pointIn = (area: Area, random: () => number) => ({
  lat: middle.lat + (random() - 0.5) * areas[area].degrees,
  lng: middle.lng + (random() - 0.5) * areas[area].degrees,
});

const writeAll = async ({ data }: OrderStore, rows: readonly PutRequest[]): Promise<void> => {
  const batches = Array.from({ length: Math.ceil(rows.length / 25) }, (_, i) => rows.slice(i * 25, i * 25 + 25));
  const lane = async (): Promise<void> => {
    for (let batch = batches.pop(); batch; batch = batches.pop())
      await data.dynamo.send(
        new BatchWriteItemCommand({ RequestItems: { 'hutong.gx.records': batch.map((put) => ({ PutRequest: put })) } }),
      );
  };
  await Promise.all(Array.from({ length: 8 }, lane));
};

/** Files the providers of one line: a tenth of all that the tenant has. */
const file = async (
  store: OrderStore,
  category: string,
  count: number,
  area: Area,
  over: Partial<Provider> = {},
): Promise<void> => {
  const shop = { ...did(filed(), { deed: 'approve' }), ...over };
  const random = seededRandom(count);
  for (let done = 0; done < count / 10; done += 500) {
    const some = Array.from({ length: Math.min(500, count / 10 - done) }, (_, i): Provider => {
      const place = { point: pointIn(area, random), radiusKm: 20 };
      return { ...shop, providerId: `${category}-${done + i}`, categories: [category], area: place };
    });
    const writes = some.flatMap((provider) => cellWrites('hutong.gx.records', undefined, provider));
    await writeAll(
      store,
      writes.flatMap(({ Put }) => (Put ? [{ Item: Put.Item }] : [])),
    );
  }
};

interface Search {
  readonly requests: number;
  readonly units: number;
  readonly milliseconds: number;
  readonly found: number;
}

const search = async (
  store: OrderStore,
  wanted: Pick<OrderSearch, 'category' | 'point' | 'radiusKm'>,
): Promise<Search> => {
  store.take();
  const began = performance.now();
  const { ranked } = await findProviders(store.data, { ...wanted, district: undefined, except: [] }, timeZone, now);
  const milliseconds = performance.now() - began;
  const { requests, readUnits } = store.take();
  return { requests, units: readUnits, milliseconds, found: ranked.length };
};

interface Measured {
  readonly count: number;
  readonly area: Area;
  readonly searches: readonly Search[];
}

const measure = async (store: OrderStore, count: number, area: Area): Promise<Measured> => {
  const category = `${area}-${count}`;
  await file(store, category, count, area);
  const random = seededRandom(7);
  const points = Array.from({ length: searches }, () => pointIn(area, random));
  const at = (point: OrderSearch['point']) => search(store, { category, point, radiusKm: areas[area].radiusKm });
  for (const point of points.slice(0, 5)) await at(point);
  const made: Search[] = [];
  for (const point of points) made.push(await at(point));
  return { count, area, searches: made };
};

const middleOf = (of: (one: Search) => number, { searches: made }: Measured): number => median(made.map(of));

const rowOf = (one: Measured, first: Measured): Row => {
  const milliseconds = middleOf((made) => made.milliseconds, one);
  const flat = milliseconds / middleOf((made) => made.milliseconds, first);
  return {
    what: `the best near an address among ${one.count.toLocaleString('en-US')} providers ${areas[one.area].words}, ${areas[one.area].radiusKm} km`,
    measured: `${middleOf((made) => made.requests, one)} requests, ${middleOf((made) => made.units, one)} read units, ${milliseconds.toFixed(1)} ms, ${middleOf((made) => made.found, one)} found`,
    beside: `${flat.toFixed(2)}x the time among ${first.count.toLocaleString('en-US')}`,
    budget: 'flat: <= 2x',
    kept: flat <= 2 ? 'yes' : 'no',
  };
};

const farAndWide = 20;

/** Ten thousand of one line in a circle that holds them all, and nobody is open: the search has an end all the same. */
const amongUnfit = async (store: OrderStore): Promise<Row> => {
  const category = 'city-unfit';
  await file(store, category, 100_000, 'city', { hours: { tue: ['08:00-18:00'] } });
  const made: Search[] = [];
  for (const _ of [1, 2, 3, 4, 5]) made.push(await search(store, { category, point: middle, radiusKm: farAndWide }));
  const middleOfAll = (of: (one: Search) => number): number => median(made.map(of));
  const milliseconds = middleOfAll((one) => one.milliseconds);
  const requests = middleOfAll((one) => one.requests);
  return {
    what: `a search among 100,000 providers in one city, none fit, ${farAndWide} km`,
    measured: `${requests} requests, ${middleOfAll((one) => one.units)} read units, ${milliseconds.toFixed(1)} ms, ${middleOfAll((one) => one.found)} found`,
    beside: `${(milliseconds / requests).toFixed(1)} ms a request`,
    budget: '<= 210 requests, <= 5 s',
    kept: requests <= 210 && milliseconds <= 5000 ? 'yes' : 'no',
  };
};

/** How long it takes to find the nearest, by how many there are. */
export const dispatchRows = async (): Promise<readonly Row[]> => {
  const store = await openOrderStore();
  try {
    const rows: Row[] = [];
    for (const area of ['city', 'province'] as const) {
      const measured: Measured[] = [];
      for (const count of sizes) measured.push(await measure(store, count, area));
      rows.push(...measured.map((one) => rowOf(one, measured[0] ?? one)));
    }
    rows.push(await amongUnfit(store));
    return rows;
  } finally {
    await store.stop();
  }
};
