import type { InFlight } from '../clock/in-flight.ts';
import { json, type LoopbackReply, type LoopbackRequest, listenOnLoopback } from '../loopback.ts';
import type { MishapKind, Mishaps } from '../messages/mishaps.ts';
import { lookUp } from './look-up.ts';

export interface MapParts {
  readonly inFlight: InFlight;
  /** Of `maps/<tenant>`. */
  readonly mishaps: Mishaps;
}

/** The map of the laptop; it speaks as Amap's web service does. */
export interface PlacesMap {
  /** Opens the account of a tenant; answers the address that stands for the map's here. */
  open(tenant: string, key: string): string;
  stop(): Promise<void>;
}

const refusal = (infocode: string, info: string): LoopbackReply => json(200, { status: '0', info, infocode });

const mishapReplies: Partial<Record<MishapKind, LoopbackReply>> = {
  error: json(503, { error: 'BUSY' }),
  refused: refusal('10044', 'USER_DAILY_QUERY_OVER_LIMIT'),
  timeout: 'CUT',
  malformed: { status: 200, body: '{"injected' },
};

const found = (address: string): LoopbackReply => {
  const geocodes = lookUp(address);
  if (geocodes.length === 0) return refusal('30001', 'ENGINE_RESPONSE_DATA_ERROR');
  return json(200, { status: '1', info: 'OK', infocode: '10000', count: String(geocodes.length), geocodes });
};

const answer = (query: URLSearchParams, key: string): LoopbackReply => {
  if (query.get('key') !== key) return refusal('10001', 'INVALID_USER_KEY');
  const address = query.get('address') ?? '';
  return address === '' ? refusal('20000', 'MISSING_REQUIRED_PARAMS') : found(address);
};

const serveAt =
  (keys: ReadonlyMap<string, string>, mishaps: Mishaps) =>
  async ({ method, path, query }: LoopbackRequest): Promise<LoopbackReply> => {
    const [, tenant = ''] = path.match(/^\/([^/]+)\/v3\/geocode\/geo$/) ?? [];
    const key = keys.get(decodeURIComponent(tenant));
    if (method !== 'GET' || key === undefined) return json(404, { error: 'NOT_FOUND' });
    const mishap = mishaps.take(`maps/${tenant}`);
    return (mishap && mishapReplies[mishap.kind]) ?? answer(query, key);
  };

/**
 * Starts the map on 127.0.0.1.
 *
 * @example
 * const map = await startMap({ inFlight, mishaps });
 * map.open('gx', key); // 'http://127.0.0.1:41981/gx', which takes GET /gx/v3/geocode/geo?key=…&address=民族大道100号
 */
export const startMap = async ({ inFlight, mishaps }: MapParts): Promise<PlacesMap> => {
  const keys = new Map<string, string>();
  const server = await listenOnLoopback('the map', serveAt(keys, mishaps), inFlight);
  return {
    open: (tenant, key) => {
      keys.set(tenant, key);
      return `${server.url}/${tenant}`;
    },
    stop: server.stop,
  };
};
