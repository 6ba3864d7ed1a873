import type { IncomingMessage, ServerResponse } from 'node:http';

const heartbeatMs = 15_000;

/** Server-sent events to one page. `send` numbers each message, so that a page that lost the line asks for the rest. */
export interface EventStream {
  send(id: number, data: unknown): void;
  close(): void;
}

/**
 * Opens a stream of server-sent events and keeps it warm; `whenGone` runs once, however the page left.
 *
 * @example
 * openEventStream(request, response, unsubscribe).send(0, { type: 'connected' })
 */
export const openEventStream = (
  request: IncomingMessage,
  response: ServerResponse,
  whenGone: () => void,
): EventStream => {
  response.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  response.write('retry: 1000\n\n');
  const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
  heartbeat.unref();
  request.once('close', () => {
    clearInterval(heartbeat);
    whenGone();
  });
  return {
    send: (id, data) => response.write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`),
    close: () => response.end(),
  };
};

/**
 * Number of the first message that the page has not seen.
 *
 * @example
 * firstUnseen({ headers: { 'last-event-id': '4' } }) // 5
 */
export const firstUnseen = ({ headers }: Pick<IncomingMessage, 'headers'>): number => {
  const last = Number.parseInt(String(headers['last-event-id'] ?? ''), 10);
  return Number.isNaN(last) ? 0 : last + 1;
};
