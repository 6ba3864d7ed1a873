import type { InFlight } from '../clock/in-flight.ts';
import { type Loopback, type LoopbackReply, listenOnLoopback } from '../loopback.ts';
import { type SignedBody, signedBodyOf } from './signature.ts';

/** What the gateway answers. */
export type GatewayReply = LoopbackReply;

/** Who decides about a request to a tenant's account. */
export type Door = (tenant: string, request: SignedBody) => Promise<GatewayReply>;

/** Serves the gateways' wire: `POST /<tenant>/messages`. */
export const listen = (door: Door, inFlight: Pick<InFlight, 'begin'>): Promise<Loopback> =>
  listenOnLoopback(
    'the message gateway',
    async (request) => {
      const [, tenant] = request.path.match(/^\/([^/]+)\/messages$/) ?? [];
      if (request.method !== 'POST' || tenant === undefined) return { status: 404, body: '{"error":"NOT_FOUND"}' };
      return door(decodeURIComponent(tenant), signedBodyOf(request));
    },
    inFlight,
  );
