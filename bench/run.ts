// `npm run bench [-- name…]`: measures, prints the tables and writes docs/performance.md. Sections of benchmarks that were not run stay.
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readSections, type Section, writeSections } from './performance-page.ts';
import { markdown, type Report } from './table.ts';

type Benchmark = () => Promise<Report>;

/** In the order of the page. Each is loaded only when it is run. */
const benchmarks: Readonly<Record<string, () => Promise<{ readonly bench: Benchmark }>>> = {
  'call-requests': () => import('./call-requests.ts'),
  'cold-start': () => import('./cold-start.ts'),
  'warm-cpu': () => import('./warm-cpu.ts'),
  'bundle-size': () => import('./bundle-size.ts'),
  calls: () => import('./calls.ts'),
  'connect-engine': async () => ({ bench: (await import('./connect-engine.ts')).connectEngine }),
  promises: () => import('./promises.ts'),
  'state-machines': () => import('./state-machines.ts'),
  orders: () => import('./orders.ts'),
  synth: () => import('./synth.ts'),
  start: () => import('./start.ts'),
};

const page = join(import.meta.dirname, '../docs/performance.md');

const machine = (): string =>
  `Measured on ${availableParallelism()} CPUs with Node ${process.versions.node}; compare ratios, not seconds.`;

const run = async (name: string): Promise<Section> => {
  const { bench } = (await benchmarks[name]?.()) ?? {};
  if (!bench) throw new Error(`There is no benchmark "${name}". There are: ${Object.keys(benchmarks).join(', ')}`);
  console.log(`… ${name}`);
  const text = markdown(await bench());
  console.log(`\n${text}`);
  return { name, text };
};

const attempt = async (name: string): Promise<Section | undefined> => {
  try {
    return await run(name);
  } catch (problem) {
    console.error(`${name} could not be measured:`, problem);
    process.exitCode = 1;
    return undefined;
  }
};

const known = Object.keys(benchmarks);
const wanted = process.argv.length > 2 ? process.argv.slice(2) : known;
for (const name of wanted) {
  const section = await attempt(name);
  // Written after each: an hour's figures are not lost to the last one's fault.
  if (section)
    writeSections(page, known, [...readSections(page).filter((old) => old.name !== name), section], machine());
}
