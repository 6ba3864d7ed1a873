import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPages } from '../local/web/build-pages.ts';
import { type Bundles, withBundles } from './bundles.ts';
import type { Report, Row } from './table.ts';

const gzipped = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length;
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const kept = (holds: boolean) => (holds ? 'yes' : 'no');

const callPathRows = (folder: string, bundles: Bundles): readonly Row[] => {
  const size = (name: string) => gzipped(bundles.file(name));
  const row = (bare: string, shown: string): Row => {
    const ratio = size(folder) / size(bare);
    return {
      what: `bundle of ${folder} ÷ ${shown}`,
      measured: `${ratio.toFixed(2)}x (${kB(size(folder))})`,
      beside: `${shown} ${kB(size(bare))}, popular stack ${kB(size('popular'))}`,
      budget: '<= 1.3x',
      kept: kept(ratio <= 1.3),
    };
  };
  return [row('bare-plain', 'bare'), row('bare', 'trimmed bare')];
};

/** What a page asks for before it runs: its script and what that script imports, as its HTML names them. */
const firstLoad = (directory: string, kind: 'js' | 'css'): number => {
  const html = readFileSync(join(directory, 'index.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, name = '']) => name);
  const files = [...new Set(names.filter((name) => name.endsWith(`.${kind}`)))];
  return files
    .map((name) => gzipped(join(directory, 'assets', name.split('/').at(-1) ?? '')))
    .reduce((a, b) => a + b, 0);
};

const pageRow = (pages: string, folder: string, what: string, most: number): Row => {
  const directory = join(pages, folder);
  const scripts = firstLoad(directory, 'js');
  return {
    what: `${what}, JavaScript of the first load`,
    measured: kB(scripts),
    beside: `styles ${kB(firstLoad(directory, 'css'))}`,
    budget: `<= ${most / 1000} kB`,
    kept: kept(scripts <= most),
  };
};

/** What a cold start has to read, and what a browser of an agent's or a provider's has to fetch. */
export const bench = async (): Promise<Report> => {
  const rows = await withBundles(async (bundles) =>
    bundles.callPath.flatMap(({ folder }) => callPathRows(folder, bundles)),
  );
  const pages = await buildPages();
  return {
    title: 'Size of bundles and pages',
    how: 'Gzip, level 9. Bare: a handler with client-dynamodb alone, through esbuild as everybody sets it (the popular stack too); trimmed bare: the same handler through our own bundler, which leaves out credential providers that Lambda never asks.',
    rows: [
      ...rows,
      pageRow(pages, 'app/agent', 'agent app', 450_000),
      pageRow(pages, 'app/provider', 'provider portal', 150_000),
    ],
  };
};
