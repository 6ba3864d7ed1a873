import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { isIPv4 } from 'node:net';
import type { InFlight } from './clock/in-flight.ts';
import { readBytes } from './request-body.ts';

/** A request to something that stands for the outside world. */
export interface LoopbackRequest {
  readonly method: string;
  /** `/gx/messages` */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What it answers; `'CUT'`: the line goes dead. */
export type LoopbackReply = { readonly status: number; readonly body: string } | 'CUT';

export type Serve = (request: LoopbackRequest) => Promise<LoopbackReply>;

/** @example json(404, { error: 'NOT_FOUND' }) */
export const json = (status: number, content: unknown): LoopbackReply => ({ status, body: JSON.stringify(content) });

const readRequest = async (request: IncomingMessage): Promise<LoopbackRequest> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const body = (await readBytes(request))?.toString('utf8') ?? '';
  const { method = 'GET', headers } = request;
  return { method, path: pathname, query: searchParams, headers, body };
};

const send = (response: ServerResponse, reply: LoopbackReply): void => {
  if (reply === 'CUT') response.destroy();
  else response.writeHead(reply.status, { 'content-type': 'application/json' }).end(reply.body);
};

/** A server that other processes of this machine reach, and nobody else. */
export interface Loopback {
  /** `http://127.0.0.1:41980` */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves something of the outside world on 127.0.0.1. Every request counts as in flight until it is answered.
 *
 * @param what for who waits: `the map`
 */
export const listenOnLoopback = async (
  what: string,
  serve: Serve,
  inFlight: Pick<InFlight, 'begin'>,
): Promise<Loopback> => {
  const server = createServer((request, response) => {
    const end = inFlight.begin(`a call at ${what}`);
    readRequest(request)
      .then(serve)
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
    throw new Error(`${what} listens on ${JSON.stringify(address)} instead of 127.0.0.1`);
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
