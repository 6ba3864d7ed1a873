import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIPv4 } from 'node:net';
import type { InFlight } from '../clock/in-flight.ts';
import { type SignedBody, signatureHeader, timestampHeader } from './signature.ts';

/** What the gateway answers; `'CUT'`: the line goes dead. */
export type GatewayReply = { readonly status: number; readonly body: string } | 'CUT';

/** Who decides about a request to a tenant's account. */
export type Door = (tenant: string, request: SignedBody) => Promise<GatewayReply>;

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

const answer = async (door: Door, request: IncomingMessage): Promise<GatewayReply> => {
  const [, tenant] = request.url?.match(/^\/([^/]+)\/messages$/) ?? [];
  if (request.method !== 'POST' || tenant === undefined) return { status: 404, body: '{"error":"NOT_FOUND"}' };
  const { [timestampHeader]: timestamp, [signatureHeader]: signature } = request.headers;
  const body = await readBody(request);
  return door(decodeURIComponent(tenant), { timestamp: timestamp?.toString(), signature: signature?.toString(), body });
};

const send = (response: ServerResponse, reply: GatewayReply): void => {
  if (reply === 'CUT') response.destroy();
  else response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
};

/** Serves the gateways' wire on 127.0.0.1. Every request counts as in flight until it is answered. */
export const listen = async (door: Door, inFlight: Pick<InFlight, 'begin'>) => {
  const server = createServer((request, response) => {
    const end = inFlight.begin('a call at the message gateway');
    answer(door, request)
      .then((reply) => send(response, reply))
      .catch(() => response.destroy())
      .finally(end);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string' || !isIPv4(address.address))
    throw new Error(`The message gateway listens on ${JSON.stringify(address)} instead of 127.0.0.1`);
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
