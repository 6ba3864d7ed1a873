import { angleOf, type Box, degrees, distanceToBoxM, halfWidthOf, type Point } from './geo.ts';

const SIGNS = '0123456789bcdefghjkmnpqrstuvwxyz';
const LONGEST = 12;

/** A cell by its column and row; columns run on around the earth. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
}

const gridOf = (precision: number): Grid => {
  if (!Number.isInteger(precision) || precision < 1 || precision > LONGEST)
    throw new RangeError(`a geohash has 1 to ${LONGEST} signs, not ${precision}`);
  const bits = precision * 5;
  return { columns: 2 ** Math.ceil(bits / 2), rows: 2 ** Math.floor(bits / 2) };
};

const columnOf = ({ columns }: Grid, lng: number): number => Math.floor(((lng + 180) / 360) * columns);
const rowOf = ({ rows }: Grid, lat: number): number => Math.floor(((lat + 90) / 180) * rows);

const bitOf = (value: number, place: number): number => Math.floor(value / 2 ** place) % 2;

/** Bits of longitude and latitude take turns, longitude first. */
const hashAt = (column: number, row: number, precision: number): string => {
  const bits = precision * 5;
  const [columnBits, rowBits] = [Math.ceil(bits / 2), Math.floor(bits / 2)];
  const bitAt = (i: number): number =>
    i % 2 === 0 ? bitOf(column, columnBits - 1 - i / 2) : bitOf(row, rowBits - 1 - (i - 1) / 2);
  const signAt = (sign: number): string => {
    const value = [0, 1, 2, 3, 4].reduce((sum, i) => sum * 2 + bitAt(sign * 5 + i), 0);
    return SIGNS[value] ?? '';
  };
  return Array.from({ length: precision }, (_, sign) => signAt(sign)).join('');
};

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/**
 * The geohash of a point.
 *
 * @param precision signs, 1 to 12; 5 are about 4.9 × 4.9 km at the equator
 * @throws RangeError for another precision
 * @example geohash({ lat: 57.64911, lng: 10.40744 }, 11) // 'u4pruydqqvj'
 */
export const geohash = ({ lat, lng }: Point, precision: number): string => {
  const grid = gridOf(precision);
  const column = clamp(columnOf(grid, lng), grid.columns - 1);
  return hashAt(column, clamp(rowOf(grid, lat), grid.rows - 1), precision);
};

const boxAt = (column: number, row: number, { columns, rows }: Grid): Box => {
  const [width, height] = [360 / columns, 180 / rows];
  const [west, south] = [column * width - 180, row * height - 90];
  return { south, west, north: south + height, east: west + width };
};

const gridPlace = (hash: string): { readonly column: number; readonly row: number } => {
  const bits = [...hash].flatMap((sign) => {
    const value = SIGNS.indexOf(sign);
    if (value < 0) throw new RangeError(`"${hash}" is no geohash`);
    return [4, 3, 2, 1, 0].map((place) => bitOf(value, place));
  });
  const read = (parity: number): number =>
    bits.filter((_, i) => i % 2 === parity).reduce((sum, bit) => sum * 2 + bit, 0);
  return { column: read(0), row: read(1) };
};

/**
 * The box that a geohash names.
 *
 * @throws RangeError for a text that is none
 * @example boxOf('s0000') // south and west 0, north and east 0.0439…
 */
export const boxOf = (hash: string): Box => {
  const { column, row } = gridPlace(hash);
  return boxAt(column, row, gridOf(hash.length));
};

const around = (column: number, columns: number): number => ((column % columns) + columns) % columns;

/**
 * The cells that touch a cell, across the antimeridian too; fewer than eight at the poles.
 *
 * @example neighboursOf('ezs42').includes('ezs48') // true: the one to the north
 */
export const neighboursOf = (hash: string): readonly string[] => {
  const { columns, rows } = gridOf(hash.length);
  const { column, row } = gridPlace(hash);
  const steps = [-1, 0, 1];
  const found = steps
    .flatMap((up) => steps.map((right) => ({ row: row + up, column: around(column + right, columns) })))
    .filter((cell) => cell.row >= 0 && cell.row < rows)
    .map((cell) => hashAt(cell.column, cell.row, hash.length));
  return [...new Set(found)].filter((cell) => cell !== hash).toSorted();
};

/** A cell that a circle touches, and how near its nearest point is. */
export interface Cell {
  readonly hash: string;
  readonly nearestM: number;
}

/** Columns from one to another, each once. */
const columnsFrom = (first: number, last: number, { columns }: Grid): readonly number[] => {
  const count = Math.min(last - first + 1, columns);
  return Array.from({ length: count }, (_, i) => around(first + i, columns));
};

/** The nearest first. */
export const compareCells = (a: Cell, b: Cell): number => a.nearestM - b.nearestM || (a.hash < b.hash ? -1 : 1);

/** Wider than it must be by as much as rounding may take. */
const SLACK_M = 0.01;

/**
 * The cells that hold every point within a radius, the nearest first: whoever reads them in order may stop once enough is nearer
 * than the next cell. Right across borders of cells, the antimeridian and the poles. Source: ORDER-18.
 *
 * @param precision of the cells; see `precisionFor`
 * @example cellsAround({ lat: 22.817, lng: 108.366 }, 3, 5).map(({ hash }) => hash) // ['wk6zd', …]
 */
export const cellsAround = (point: Point, radiusKm: number, precision: number): readonly Cell[] => {
  const grid = gridOf(precision);
  const radiusM = radiusKm * 1000;
  const angle = angleOf(radiusM + SLACK_M);
  const half = halfWidthOf(point, angle);
  const height = degrees(angle);
  const south = clamp(rowOf(grid, point.lat - height), grid.rows - 1);
  const north = clamp(rowOf(grid, point.lat + height), grid.rows - 1);
  const columns =
    half === undefined
      ? columnsFrom(0, grid.columns - 1, grid)
      : columnsFrom(columnOf(grid, point.lng - half), columnOf(grid, point.lng + half), grid);
  return Array.from({ length: north - south + 1 }, (_, i) => south + i)
    .flatMap((row) =>
      columns.map((column) => ({ column, row, nearestM: distanceToBoxM(point, boxAt(column, row, grid)) })),
    )
    .filter(({ nearestM }) => nearestM <= radiusM + SLACK_M)
    .map(({ column, row, nearestM }) => ({ hash: hashAt(column, row, precision), nearestM }))
    .toSorted(compareCells);
};

/**
 * The cells of which a cell consists, as far as they touch the circle, the nearest first. Source: ORDER-18.
 *
 * @example cellsWithin('wk6zd', point, 3).length // 32 at most, all beginning with wk6zd
 */
export const cellsWithin = (hash: string, point: Point, radiusKm: number): readonly Cell[] =>
  [...SIGNS]
    .map((sign) => ({ hash: hash + sign, nearestM: distanceToBoxM(point, boxOf(hash + sign)) }))
    .filter(({ nearestM }) => nearestM <= radiusKm * 1000 + SLACK_M)
    .toSorted(compareCells);

/** Sizes of cells under which a provider is filed. */
export const cellPrecisions = [5, 4, 3] as const;

/** Signs of the smallest cells, about 38 × 19 m: no crowd is looked at more closely. */
export const smallestCell = 8;

/**
 * The size of cells in which a circle is few.
 *
 * @example precisionFor(3) // 5, some ten cells
 */
export const precisionFor = (radiusKm: number): (typeof cellPrecisions)[number] => {
  if (radiusKm <= 4) return 5;
  return radiusKm <= 19 ? 4 : 3;
};
