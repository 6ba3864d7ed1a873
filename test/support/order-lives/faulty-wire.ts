import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { openWire } from '../../../local/dynamodb/wire.ts';
import { seededRandom } from '../../../local/states/seeded-random.ts';

/** What went wrong so far, by kind. */
export interface Mishaps {
  /** Refused without having been done. */
  throttled: number;
  /** The connection broke before the database heard of it. */
  lost: number;
  /** It was done, and the answer was lost on the way. */
  unanswered: number;
}

/** A way to DynamoDB on which things go wrong. */
export interface FaultyWire {
  readonly url: string;
  readonly mishaps: Mishaps;
  stop(): Promise<void>;
}

const throttled = JSON.stringify({
  __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException',
  message: 'The level of configured provisioned throughput for the table was exceeded.',
});

const targetOf = ({ headers }: IncomingMessage): string => String(headers['x-amz-target']);

const mishapAt = (chance: number): keyof Mishaps | undefined => {
  if (chance < 0.01) return 'throttled';
  if (chance < 0.015) return 'lost';
  return chance < 0.02 ? 'unanswered' : undefined;
};

/**
 * Stands between a worker and DynamoDB Local: two requests of a hundred are throttled, cut off, or done without an answer.
 *
 * @param to URL of DynamoDB Local
 */
export const openFaultyWire = async (to: string, seed: number): Promise<FaultyWire> => {
  const mishaps: Mishaps = { throttled: 0, lost: 0, unanswered: 0 };
  const random = seededRandom(seed);
  const json = { 'content-type': 'application/x-amz-json-1.0' };
  const wire = openWire(to);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const mishap = mishapAt(random());
    if (mishap) mishaps[mishap] += 1;
    if (mishap === 'throttled') return void response.writeHead(400, json).end(throttled);
    if (mishap === 'lost') return void request.socket.destroy();
    const { status, body } = await wire.send(targetOf(request), await buffer(request));
    if (mishap === 'unanswered') return void request.socket.destroy();
    response.writeHead(status, json).end(body);
  };
  const server = createServer((request, response) => {
    // A worker that is killed hangs up in the middle.
    serve(request, response).catch(() => response.destroy());
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    mishaps,
    stop: async () => {
      server.closeAllConnections();
      wire.close();
      await new Promise((done) => server.close(done));
    },
  };
};
