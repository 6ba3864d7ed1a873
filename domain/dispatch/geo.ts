/** A point on the earth, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** Mean radius of the earth in metres. */
const EARTH = 6_371_008.8;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
export const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** An arc on the earth as an angle in radians, from its metres. */
export const angleOf = (metres: number): number => metres / EARTH;
export const metresOf = (angle: number): number => angle * EARTH;

/**
 * Metres between two points along the earth (haversine); right across the antimeridian.
 *
 * @example Math.round(distanceM({ lat: 22.817, lng: 108.366 }, { lat: 22.824, lng: 108.366 })) // 778
 */
export const distanceM = (a: Point, b: Point): number => {
  const [from, to] = [radians(a.lat), radians(b.lat)];
  const half = Math.sin((to - from) / 2) ** 2;
  const turn = Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return metresOf(2 * Math.asin(Math.min(1, Math.sqrt(half + Math.cos(from) * Math.cos(to) * turn))));
};

/** A box of latitudes and longitudes. */
export interface Box {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

const within = (value: number, low: number, high: number): boolean => low <= value && value <= high;

/** Degrees eastward from one longitude to another, less than half a turn either way. */
const turnTo = (from: number, to: number): number => ((((to - from + 180) % 360) + 360) % 360) - 180;

/** Nearest point of a stretch of a meridian: where the perpendicular meets it, else one of its ends. */
const toMeridian = (point: Point, lng: number, { south, north }: Box): number => {
  const turn = radians(turnTo(point.lng, lng));
  const foot = degrees(Math.atan2(Math.sin(radians(point.lat)), Math.cos(radians(point.lat)) * Math.cos(turn)));
  const ends = [south, north].map((lat) => distanceM(point, { lat, lng }));
  const upright = within(foot, south, north) ? [distanceM(point, { lat: foot, lng })] : [];
  return Math.min(...ends, ...upright);
};

/** Metres from a point to the nearest point of a box; 0 inside. */
export const distanceToBoxM = (point: Point, box: Box): number => {
  const { south, west, north, east } = box;
  const turn = turnTo(west, point.lng);
  if (turn >= 0 && turn <= east - west) {
    if (within(point.lat, south, north)) return 0;
    return metresOf(radians(Math.abs((point.lat < south ? south : north) - point.lat)));
  }
  return Math.min(toMeridian(point, west, box), toMeridian(point, east, box));
};

/** Half the width in degrees of longitude of a circle around a point; undefined when it holds a pole. */
export const halfWidthOf = ({ lat }: Point, angle: number): number | undefined => {
  if (radians(Math.abs(lat)) + angle >= Math.PI / 2) return undefined;
  return degrees(Math.asin(Math.sin(angle) / Math.cos(radians(lat))));
};

/** Distances that differ by less are alike: the geocoder is no better. */
const BAND_M = 100;

/**
 * The band in which a distance lies; what lies in the same is equally near.
 *
 * @example bandOf(850) // 8
 */
export const bandOf = (metres: number): number => Math.floor(metres / BAND_M);
