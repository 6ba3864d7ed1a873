import { createServer } from 'node:net';

/**
 * Says whether nothing listens on a port of 127.0.0.1.
 *
 * @example await portIsFree(4100) // false while `npm start` runs
 */
export const portIsFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
