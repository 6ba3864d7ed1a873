import type { IncomingMessage } from 'node:http';

const home = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Whether a request may act: it names this machine as its host (a page elsewhere that points its own name here does not), and it comes
 * from a page of this server or from no page at all.
 *
 * @example
 * fromThisMachine({ headers: { host: 'localhost:4100', origin: 'https://example.com' } }) // false
 */
export const fromThisMachine = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean => {
  const host = headers.host ?? '';
  if (!home.has(host.replace(/:\d+$/, ''))) return false;
  return headers.origin === undefined || headers.origin === `http://${host}`;
};
