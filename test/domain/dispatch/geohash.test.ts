import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf, cellsAround, distanceM, geohash, neighboursOf, type Point, precisionFor } from '#domain/dispatch';

describe('a geohash', () => {
  it.each([
    [57.64911, 10.40744, 'u4pruydqqvj'],
    [48.669, -4.329, 'gbsuv'],
    [42.605, -5.603, 'ezs42'],
    [-25.382708, -49.265506, '6gkzwgjzn820'],
    [0, 0, 's00000000000'],
    [-90, -180, '000000000000'],
    [90, 180, 'zzzzzzzzzzzz'],
  ])('of %d, %d is %s', (lat, lng, hash) => {
    expect(geohash({ lat, lng }, hash.length)).toBe(hash);
  });

  it('has its point in its box, and each longer one in the shorter one’s', () => {
    fc.assert(
      fc.property(points(), fc.integer({ min: 1, max: 12 }), (point, precision) => {
        const hash = geohash(point, precision);
        const { south, west, north, east } = boxOf(hash);
        const holds = (low: number, value: number, high: number) => low - 1e-9 <= value && value <= high + 1e-9;
        expect(holds(south, point.lat, north) && holds(west, point.lng, east)).toBe(true);
        expect(geohash(point, 12).startsWith(hash)).toBe(true);
      }),
    );
  });

  it('of no or too many signs is refused', () => {
    expect(() => geohash({ lat: 0, lng: 0 }, 0)).toThrow(RangeError);
    expect(() => geohash({ lat: 0, lng: 0 }, 13)).toThrow(RangeError);
    expect(() => boxOf('wx4ai')).toThrow(RangeError);
  });
});

describe('neighbours', () => {
  it('are the eight around', () => {
    expect(neighboursOf('ezs42')).toEqual(
      ['ezefp', 'ezefr', 'ezefx', 'ezs40', 'ezs41', 'ezs43', 'ezs48', 'ezs49'].toSorted(),
    );
  });

  it('lie beyond the antimeridian too, and none beyond a pole', () => {
    const east = geohash({ lat: 0.01, lng: 179.99 }, 5);
    const west = geohash({ lat: 0.01, lng: -179.99 }, 5);
    expect(neighboursOf(east)).toContain(west);
    expect(neighboursOf(west)).toContain(east);
    expect(neighboursOf('zzzzz')).toHaveLength(5);
  });

  it('know each other', () => {
    fc.assert(
      fc.property(points(), fc.integer({ min: 2, max: 7 }), (point, precision) => {
        const hash = geohash(point, precision);
        for (const neighbour of neighboursOf(hash)) expect(neighboursOf(neighbour)).toContain(hash);
      }),
      { numRuns: 50 },
    );
  });
});

const points = (): fc.Arbitrary<Point> =>
  fc.oneof(
    fc.record({
      lat: fc.double({ min: -90, max: 90, noNaN: true }),
      lng: fc.double({ min: -180, max: 180, noNaN: true }),
    }),
    // Around a border of cells, the antimeridian and the poles, where covers fail.
    fc.record({
      lat: fc.double({ min: 22.76, max: 22.83, noNaN: true }),
      lng: fc.double({ min: 108.23, max: 108.42, noNaN: true }),
    }),
    fc.record({
      lat: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
      lng: fc.constantFrom(-180, -179.999, 179.999, 180),
    }),
    fc.record({ lat: fc.constantFrom(89.95, -89.99, 90), lng: fc.double({ min: -180, max: 180, noNaN: true }) }),
  );

/** A point some way off in some direction. */
const off = ({ lat, lng }: Point, metres: number, bearing: number): Point => {
  const [angle, from] = [metres / 6_371_008.8, (lat * Math.PI) / 180];
  const sin = Math.sin(from) * Math.cos(angle) + Math.cos(from) * Math.sin(angle) * Math.cos(bearing);
  const to = Math.asin(Math.max(-1, Math.min(1, sin)));
  const turn = Math.atan2(
    Math.sin(bearing) * Math.sin(angle) * Math.cos(from),
    Math.cos(angle) - Math.sin(from) * Math.sin(to),
  );
  const east = lng + (turn * 180) / Math.PI;
  return { lat: (to * 180) / Math.PI, lng: ((((east + 180) % 360) + 360) % 360) - 180 };
};

describe('cells around a point', () => {
  it('hold every point within the radius, and say truly how near they are', () => {
    const far = fc.double({ min: 0, max: 1, noNaN: true });
    const turn = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true });
    fc.assert(
      fc.property(points(), fc.constantFrom(0.5, 3, 8, 20), far, turn, (point, radiusKm, part, bearing) => {
        const precision = precisionFor(radiusKm);
        const there = off(point, part * radiusKm * 1000, bearing);
        const cell = cellsAround(point, radiusKm, precision).find(({ hash }) => hash === geohash(there, precision));
        expect(cell).toBeDefined();
        expect(cell?.nearestM ?? Infinity).toBeLessThanOrEqual(distanceM(point, there) + 0.01);
      }),
      { numRuns: 300 },
    );
  });

  it('are few: a ladder of 3, 8 and 20 km takes at most nine queries each', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 18, max: 53, noNaN: true }),
        fc.double({ min: 73, max: 135, noNaN: true }),
        (lat, lng) => {
          for (const radiusKm of [3, 8, 19]) {
            const cells = cellsAround({ lat, lng }, radiusKm, precisionFor(radiusKm));
            expect(cells.length).toBeLessThanOrEqual(9);
            const own = geohash({ lat, lng }, precisionFor(radiusKm));
            expect(cells.find(({ hash }) => hash === own)?.nearestM).toBe(0);
          }
        },
      ),
    );
  });
});

describe('distance', () => {
  it.each([
    ['Nanning to Guangzhou', { lat: 22.817, lng: 108.366 }, { lat: 23.129, lng: 113.264 }, 503_000],
    ['across the antimeridian', { lat: 0, lng: 179.9 }, { lat: 0, lng: -179.9 }, 22_239],
    ['nowhere', { lat: 22.8, lng: 108.3 }, { lat: 22.8, lng: 108.3 }, 0],
  ])('%s', (_, a, b, metres) => {
    expect(Math.abs(distanceM(a, b) - metres)).toBeLessThan(1000);
  });
});
