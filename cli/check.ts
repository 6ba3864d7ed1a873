import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Command } from './command.ts';
import { docsAreCurrent } from './docs.ts';
import { flowsAreCompiled } from './flows.ts';
import { houseInOrder } from './house/house.ts';
import { productsAreListed } from './products.ts';

interface Step {
  readonly name: string;
  readonly what: string;
  readonly run: () => Promise<{ readonly good: boolean; readonly printed: string }>;
}

/** Runs a tool of node_modules/.bin and gathers what it prints. */
const tool =
  (program: string, ...args: readonly string[]) =>
  async (): Promise<{ good: boolean; printed: string }> => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { good: code === 0, printed: Buffer.concat(chunks).toString() };
  };

/** The longest first. */
const steps: readonly Step[] = [
  { name: 'types', what: 'types (tsc)', run: tool('tsc', '--noEmit') },
  { name: 'templates', what: 'templates, CloudFormation and cdk-nag rules', run: tool(process.execPath, 'bin/app.ts') },
  { name: 'dead', what: 'dead code (knip)', run: tool('knip', '--no-progress') },
  { name: 'format', what: 'format and lint (biome)', run: tool('biome', 'check', '.') },
  {
    name: 'imports',
    what: 'import law (dependency-cruiser)',
    run: tool(
      'depcruise',
      '--config',
      '.dependency-cruiser.mjs',
      'bin',
      'cli',
      'domain',
      'services',
      'contact-flows',
      'functions',
      'layers',
      'infra',
      'local',
      'web',
    ),
  },
  { name: 'house', what: 'house numbers', run: houseInOrder },
  { name: 'docs', what: 'generated pages are current', run: docsAreCurrent },
  { name: 'products', what: 'each product is listed', run: productsAreListed },
  { name: 'flows', what: 'compiled flows are up to date', run: flowsAreCompiled },
];

const perform = async ({ what, run }: Step): Promise<boolean> => {
  const start = performance.now();
  const { good, printed } = await run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`${good ? 'ok    ' : 'FAILED'} ${what} (${seconds} s)\n`);
  if (!good || run === houseInOrder) process.stdout.write(`${printed.trimEnd()}\n`);
  return good;
};

/** Side by side, a step for each core. */
const performAll = async (waiting: readonly Step[]): Promise<readonly boolean[]> => {
  const left = waiting.values();
  const lane = async (): Promise<readonly boolean[]> => {
    const results: boolean[] = [];
    for (const step of left) results.push(await perform(step));
    return results;
  };
  return (await Promise.all(Array.from({ length: availableParallelism() }, lane))).flat();
};

/** Everything that can be judged without running the product. */
export const command: Command = {
  summary: 'format, lint, types, import law, dead code, house numbers, flows',
  usage: '[--only <name>]',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
    const chosen = steps.filter(({ name }) => values.only === undefined || name === values.only);
    const results = await performAll(chosen);
    return results.length > 0 && results.every(Boolean) ? 0 : 1;
  },
};
