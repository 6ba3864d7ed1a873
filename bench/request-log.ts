import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import * as z from 'zod';
import type { Laptop } from '../local/laptop.ts';

/** One AWS request of a function. */
export interface AwsRequest {
  /** `hutong-identify-caller`; undefined when nobody could tell. */
  readonly functionName: string | undefined;
  /** `dynamodb BatchGetItem`, `sts`, `kms Decrypt` */
  readonly operation: string;
}

export interface RequestLog {
  /** Everything since the last time it was asked. */
  take(): readonly AwsRequest[];
  stop(): void;
}

const started = z.object({
  request: z.object({ headers: z.record(z.string(), z.unknown()) }),
  socket: z.object({ localPort: z.number(), remotePort: z.number() }),
});

interface Seen {
  readonly connection: number;
  readonly operation: string;
  readonly signedBy: string | undefined;
}

const credential = /Credential=([^/]+)\/\d{8}\/[^/]+\/([^/]+)\//;

const seen = (laptop: Laptop, port: number, message: unknown): Seen | undefined => {
  const read = started.safeParse(message);
  if (!read.success || read.data.socket.localPort !== port) return undefined;
  const { headers } = read.data.request;
  const [, key, service] = String(headers.authorization).match(credential) ?? [];
  if (key === undefined || service === undefined) return undefined;
  const identified = laptop.gateway.sessions.identify(key, String(headers['x-amz-security-token']));
  const name = String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1);
  return {
    connection: read.data.socket.remotePort,
    operation: name ? `${service} ${name}` : service,
    signedBy: identified.ok ? identified.session.sessionName : undefined,
  };
};

/**
 * Notes every request at the laptop's gateway, by listening to Node's own HTTP server. A function signs with a tenant's credentials as
 * soon as it has them, so it is known by its connection, on which it first signed with its own.
 */
export const watchRequests = (laptop: Laptop): RequestLog => {
  const port = Number(new URL(laptop.gateway.url).port);
  const owners = new Map<number, string>();
  const pending: Seen[] = [];
  const note = (message: unknown): void => {
    const request = seen(laptop, port, message);
    if (!request) return;
    if (request.signedBy?.startsWith('hutong-')) owners.set(request.connection, request.signedBy);
    pending.push(request);
  };
  subscribe('http.server.request.start', note);
  return {
    take: () =>
      pending.splice(0).map(({ connection, operation }) => ({ functionName: owners.get(connection), operation })),
    stop: () => unsubscribe('http.server.request.start', note),
  };
};
