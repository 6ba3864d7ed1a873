import * as z from 'zod/mini';
import { type Place, pointSchema } from '#domain/orders';
import type { Account } from './accounts.ts';
import { logger } from './log.ts';

/** A place that the map knows; the point is GCJ-02, as on all Chinese maps. */
export interface FoundPlace {
  readonly address: string;
  /** 青秀区; empty where the map does not say. */
  readonly district: string;
  readonly point: NonNullable<Place['point']>;
}

/** What the map answered. NOT_FOUND: it does not know the address. OUTAGE: it gave no answer, or does not know us. */
export type Geocoded =
  | { readonly kind: 'FOUND'; readonly places: readonly FoundPlace[] }
  | { readonly kind: 'NOT_FOUND' | 'OUTAGE' };

/** Somebody is on the telephone meanwhile. */
const PATIENCE_MS = 2_000;

/** More are no help to who has to choose. */
const MOST = 10;

/** The map writes an empty list for a word that it does not have. */
const word = z.pipe(
  z.union([z.string(), z.array(z.unknown())]),
  z.transform((value) => (typeof value === 'string' ? value : '')),
);

const hitSchema = z.object({
  formatted_address: z.string(),
  district: z._default(word, ''),
  location: z.string().check(z.regex(/^-?\d+(\.\d+)?,-?\d+(\.\d+)?$/)),
});
const answerSchema = z.object({
  status: z.enum(['0', '1']),
  infocode: z._default(z.string(), ''),
  info: z._default(z.string(), ''),
  geocodes: z._default(z.array(z.unknown()), []),
});

/** ENGINE_RESPONSE_DATA_ERROR: how the map says of some addresses that it does not know them. */
const UNKNOWN_ADDRESS = '30001';

/** A hit without a point on earth, a province's as such, is none. */
const placeOf = (hit: unknown): readonly FoundPlace[] => {
  const read = z.safeParse(hitSchema, hit);
  if (!read.success) return [];
  const { formatted_address: address, district, location } = read.data;
  const [lng, lat] = location.split(',').map(Number);
  const point = z.safeParse(pointSchema, { lat, lng });
  return point.success ? [{ address, district, point: point.data }] : [];
};

const outcomeOf = ({ status, infocode, info, geocodes }: z.infer<typeof answerSchema>): Geocoded => {
  if (status === '0' && infocode !== UNKNOWN_ADDRESS) {
    logger.warn('The map refused to answer', { infocode, info });
    return { kind: 'OUTAGE' };
  }
  const places = geocodes.flatMap(placeOf).slice(0, MOST);
  return places.length > 0 ? { kind: 'FOUND', places } : { kind: 'NOT_FOUND' };
};

/** The key goes into the address, so nothing of a failed request is logged but its name. */
const ask = async ({ url, key }: Account, address: string): Promise<unknown> => {
  const query = new URLSearchParams({ key, address, output: 'JSON' });
  const response = await fetch(`${url.replace(/\/+$/, '')}/v3/geocode/geo?${query}`, {
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
};

/**
 * Asks a map where an address lies, in the form that Amap's web service (`/v3/geocode/geo`) takes and gives. All points are GCJ-02:
 * distances between two of them are right to metres, which is all that dispatching needs; no other kind may be mixed in.
 * Source: ORDER-18, ambiguity 23.
 *
 * @returns the best hits first; whatever keeps the map from an answer is an OUTAGE, never thrown
 * @example geocode(account, '南宁市青秀区民族大道100号') // { kind: 'FOUND', places: [{ district: '青秀区', … }] }
 */
export const geocode = async (account: Account, address: string): Promise<Geocoded> => {
  try {
    return outcomeOf(z.parse(answerSchema, await ask(account, address)));
  } catch (error) {
    logger.warn('The map did not answer', { reason: error instanceof Error ? error.name : 'unknown' });
    return { kind: 'OUTAGE' };
  }
};
