import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIPv4 } from 'node:net';
import type { InFlight } from '../clock/in-flight.ts';
import { readBytes } from '../request-body.ts';
import { type DispatchParts, dispatch } from './dispatch.ts';
import type { Reply } from './protocols.ts';
import { type Responses, responsesPath } from './responses.ts';

export interface ServerParts extends DispatchParts {
  readonly inFlight: Pick<InFlight, 'begin'>;
  readonly responses: Responses;
}

/** More than any AWS call of ours may carry; PutEvents and BatchWriteItem stop at 16 MB. */
const largestBody = 16 * 1024 * 1024;

const send = (response: ServerResponse, reply: Reply | 'CUT'): void => {
  if (reply === 'CUT') {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) });
  response.end(reply.body);
};

const respond = async (request: IncomingMessage, parts: ServerParts): Promise<Reply | 'CUT'> => {
  const body = await readBytes(request, largestBody);
  if (body === undefined) throw new Error('The request is larger than any AWS call may be');
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = request.method ?? 'GET';
  if (method === 'PUT' && url.pathname.startsWith(responsesPath)) {
    return { status: parts.responses.take(url.pathname, body) ? 200 : 404, headers: {}, body: '' };
  }
  return dispatch({ method, url, headers: request.headers, body }, parts);
};

export interface ListeningServer {
  /** `http://127.0.0.1:41970` */
  readonly url: string;
  stop(): Promise<void>;
}

const portOf = (address: ReturnType<ReturnType<typeof createServer>['address']>): number => {
  if (address === null || typeof address === 'string' || !isIPv4(address.address))
    throw new Error(`The gateway listens on ${JSON.stringify(address)} instead of 127.0.0.1`);
  return address.port;
};

/** Serves on 127.0.0.1. Every request counts as in flight until it is answered. */
export const startServer = async (parts: ServerParts, port: number): Promise<ListeningServer> => {
  const server = createServer((request, response) => {
    const end = parts.inFlight.begin('a call at the gateway');
    respond(request, parts)
      .then((reply) => send(response, reply))
      .catch(() => response.destroy())
      .finally(end);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
