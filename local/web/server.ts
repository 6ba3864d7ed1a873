import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Trouble } from '../trouble.ts';
import { workspaceRoutes } from '../workspace/routes.ts';
import { functionRoutes } from './function-routes.ts';
import type { LaptopView, Mounted } from './laptop-view.ts';
import { phoneRoutes } from './phone-routes.ts';
import { type Answer, refusal } from './refusal.ts';
import { ringRoutes } from './ring-routes.ts';
import { matchPath, type Route } from './route.ts';
import { fromThisMachine } from './same-machine.ts';
import { stateRoutes } from './state-routes.ts';
import { servePage } from './static-pages.ts';
import { textRoutes } from './text-routes.ts';

/** What `startWeb` needs. `pages` is the directory of the built pages; port 0 takes any free port. */
export interface WebOptions {
  readonly laptop: LaptopView;
  readonly port: number;
  readonly pages: string;
}

/** The running web server; `url` has no slash at the end. */
export interface Web {
  readonly url: string;
  stop(): Promise<void>;
}

const routes: readonly Route[] = [
  ...stateRoutes,
  ...phoneRoutes,
  ...ringRoutes,
  ...textRoutes,
  ...workspaceRoutes,
  ...functionRoutes,
];
const shortcuts: Readonly<Record<string, string>> = {
  '/': '/phone/',
  '/phone': '/phone/',
  '/agent': '/agent/',
  '/app/agent': '/app/agent/',
  '/app/provider': '/app/provider/',
};

const write = (response: ServerResponse, { status, body }: Answer): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
};

const mountOf = (laptop: LaptopView, path: string): { handle: Mounted; prefix: string } | undefined => {
  const mounts = [
    { handle: laptop.api, prefix: '/api' },
    { handle: laptop.cognito, prefix: '/cognito' },
  ];
  return mounts.find(({ prefix }) => path === prefix || path.startsWith(`${prefix}/`));
};

const handOver = (
  { handle, prefix }: { handle: Mounted; prefix: string },
  request: IncomingMessage,
  response: ServerResponse,
) => {
  const rest = (request.url ?? '').slice(prefix.length);
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  handle(request, response);
};

const showPage = (pages: string, path: string, response: ServerResponse): void => {
  const elsewhere = shortcuts[path];
  if (elsewhere !== undefined) response.writeHead(302, { location: elsewhere }).end();
  else if (!servePage(pages, path, response)) write(response, refusal('NOT_FOUND', path));
};

const serve = async ({ laptop, pages }: WebOptions, request: IncomingMessage, response: ServerResponse) => {
  const path = new URL(request.url ?? '/', 'http://laptop').pathname;
  if (!fromThisMachine(request))
    return write(response, refusal('FOREIGN_ORIGIN', request.headers.origin ?? 'unknown host'));
  const mount = mountOf(laptop, path);
  if (mount !== undefined) return handOver(mount, request, response);
  const route = routes.find(
    ({ method, path: pattern }) => method === request.method && matchPath(pattern, path) !== undefined,
  );
  if (route === undefined) return showPage(pages, path, response);
  const part = matchPath(route.path, path) ?? {};
  const answered = await route.reply({ laptop, request, response, part });
  if (answered !== undefined) write(response, answered);
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(cause.code === 'EADDRINUSE' ? new PortInUse(port, { cause }) : cause),
    );
    server.listen(port, '127.0.0.1', () => resolve(portOf(server.address(), port)));
  });

const portOf = (address: AddressInfo | string | null, fallback: number): number =>
  address === null || typeof address === 'string' ? fallback : address.port;

/** Something else listens on the wanted port. */
export class PortInUse extends Trouble {
  override readonly name = 'PortInUse';
  constructor(port: number, options?: ErrorOptions) {
    super(`port ${port} is in use: stop what runs there (another "npm start"?) or choose another with --port`, options);
  }
}

/**
 * Serves the pages, the laptop's own endpoints, the API and Cognito on one port of 127.0.0.1.
 *
 * Throws {@link PortInUse} when the port is taken.
 *
 * @example
 * const web = await startWeb({ laptop, port: 4100, pages: await buildPages() });
 * web.url // 'http://127.0.0.1:4100'
 */
export const startWeb = async (options: WebOptions): Promise<Web> => {
  const server = createServer((request, response) => {
    serve(options, request, response).catch((error: unknown) =>
      response.headersSent ? response.end() : write(response, refusal('LAPTOP_FAULT', String(error))),
    );
  });
  const port = await listen(server, options.port);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
