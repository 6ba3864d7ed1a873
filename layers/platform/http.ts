import { NodeHttpHandler } from '@smithy/node-http-handler';

/**
 * One connection pool for every SDK client of the environment: a tenant's first request reuses the connection that
 * another tenant's opened. The limits keep a call within Connect's 8 seconds even after a retry.
 */
export const sharedHttp = new NodeHttpHandler({
  connectionTimeout: 1_000,
  requestTimeout: 2_500,
  throwOnRequestTimeout: true,
  httpsAgent: { keepAlive: true, maxSockets: 50 },
  httpAgent: { keepAlive: true, maxSockets: 50 },
});

/** What of an SDK client this needs. */
interface Logging {
  readonly middlewareStack: { remove(name: string): boolean };
}

/**
 * The same client without the SDK's logging, which makes a censored copy of each request and answer even though nobody is given to log them:
 * a tenth of the time that a function computes.
 */
export const unlogged = <Client extends Logging>(client: Client): Client => {
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};
