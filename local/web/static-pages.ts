import { createReadStream, statSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

const fileOf = (root: string, path: string): string | undefined => {
  const file = normalize(join(root, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : ''));
  if (!file.startsWith(root + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
};

/**
 * Serves a built page or one of its files; false when there is none. Files under `assets/` carry a hash in their names and may be kept for good.
 *
 * @example
 * servePage('/project/dist/web', '/phone/', response) // true
 */
export const servePage = (root: string, path: string, response: ServerResponse): boolean => {
  const file = fileOf(root, path);
  if (file === undefined) return false;
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
  return true;
};
