import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBytes } from '../request-body.ts';
import { type ApiResponse, gatewayResponse } from './messages.ts';
import type { RestApi } from './rest-api.ts';

/** API Gateway's limit. */
const largestBody = 10 * 1024 * 1024;

const readText = async (request: IncomingMessage): Promise<string | undefined> => {
  const body = await readBytes(request, largestBody);
  if (body === undefined) throw new RangeError('body too large');
  return body.length === 0 ? undefined : body.toString('utf8');
};

const headersOf = (request: IncomingMessage): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(request.headersDistinct).map(([name, values]) => [name, values ?? []]));

const send = (response: ServerResponse, { status, headers, body }: ApiResponse) => {
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, typeof value === 'string' ? value : [...value]);
  response.writeHead(status).end(body);
};

/**
 * The stage as a handler of Node's HTTP server; `url` must come without the path under which it is mounted.
 *
 * @example
 * createServer(mountRestApi(restApi)).listen(0, '127.0.0.1');
 */
export const mountRestApi =
  (api: RestApi) =>
  (request: IncomingMessage, response: ServerResponse): void => {
    const answer = async () => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const body = await readText(request);
      return api.handle({
        method: request.method ?? 'GET',
        path: url.pathname,
        query: url.searchParams,
        headers: headersOf(request),
        body,
        sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      });
    };
    const failed = (problem: unknown) =>
      gatewayResponse(problem instanceof RangeError ? 'REQUEST_TOO_LARGE' : 'INTEGRATION_FAILED');
    answer()
      .catch(failed)
      .then((answered) => send(response, answered));
  };
