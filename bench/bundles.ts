import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import * as z from 'zod';
import { bundleDirectory, bundleFunctions } from '../infra/bundle/bundle.ts';
import { type DeployedFunction, findFunctions } from '../infra/definitions.ts';

const root = join(import.meta.dirname, '..');
const rivals = join(import.meta.dirname, 'rivals');

/** Bundled handlers, ours and their rivals'. */
export interface Bundles {
  /** What a caller waits for: the functions that contact flows invoke. */
  readonly callPath: readonly DeployedFunction[];
  /** Path of `index.js` by name: `call/identify-caller`, or one of {@link rivalNames}. */
  readonly file: (name: string) => string;
}

/**
 * `bare`: the bare handler through our own bundler, which leaves credential providers out that only a developer's machine needs.
 * `bare-plain`, `popular`: through esbuild as everybody sets it, minified, with all that the SDK brings along.
 */
export const rivalNames = ['bare', 'bare-plain', 'popular'] as const;

const bare: DeployedFunction = {
  name: 'bare',
  folder: 'bare',
  summary: 'Reads a row',
  trigger: { kind: 'contact-flow' },
  settings: z.object({}),
  access: [],
  timeout: 'PT3S',
  memory: 512,
  whenItFails: 'nobody notices',
};

const bundlePlain = async (source: string, directory: string): Promise<void> => {
  await build({
    absWorkingDir: rivals,
    entryPoints: [`functions/${source}/handler.ts`],
    outfile: join(directory, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
  });
  writeFileSync(join(directory, 'package.json'), '{"type":"commonjs"}\n');
};

const bundleInto = async (out: string): Promise<Bundles> => {
  const [ours, trimmed] = [join(out, 'ours'), join(out, 'trimmed')];
  const functions = await findFunctions(root);
  await bundleFunctions(root, ours, functions);
  await bundleFunctions(rivals, trimmed, [bare]);
  await bundlePlain('bare', join(out, 'bare-plain'));
  await bundlePlain('popular', join(out, 'popular'));
  const directory = (name: string): string => {
    if (name === 'bare') return bundleDirectory(trimmed, bare);
    return rivalNames.some((rival) => rival === name) ? join(out, name) : bundleDirectory(ours, { folder: name });
  };
  return {
    callPath: functions.filter(({ trigger }) => trigger.kind === 'contact-flow'),
    file: (name) => join(directory(name), 'index.js'),
  };
};

/** Bundles the functions as they are now, and the rivals, into a directory of their own, so that nobody's build is disturbed. */
export const withBundles = async <T>(work: (bundles: Bundles) => Promise<T>): Promise<T> => {
  const out = mkdtempSync(join(tmpdir(), 'hutong-bundles-'));
  try {
    return await work(await bundleInto(out));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
};
