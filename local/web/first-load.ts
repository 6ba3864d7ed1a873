import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser fetches before a page shows, gzip, in bytes. */
export interface FirstLoad {
  readonly js: number;
  readonly css: number;
}

const named = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].flatMap(([, address]) => (address === undefined ? [] : [address]));

/**
 * Measures a built page by what its HTML names: scripts, preloads and styles.
 *
 * @example
 * firstLoad('/project/dist/web/3f0c…/app/agent/index.html') // { js: 300517, css: 78230 }
 */
export const firstLoad = (htmlFile: string): FirstLoad => {
  const html = readFileSync(htmlFile, 'utf8');
  const size = (addresses: readonly string[]) =>
    addresses
      .map((address) => gzipSync(readFileSync(join(dirname(htmlFile), address))).length)
      .reduce((sum, each) => sum + each, 0);
  return {
    js: size(named(html, /(?:src|href)="(\.\/[^"]+\.js)"/g)),
    css: size(named(html, /href="(\.\/[^"]+\.css)"/g)),
  };
};
