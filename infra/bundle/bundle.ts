import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import type { DeployedFunction } from '../definitions.ts';
import { intruders } from './intruders.ts';

const unusedProviders = [
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/credential-provider-http',
  '@aws-sdk/token-providers',
  '@smithy/credential-provider-imds',
];

/** Directory of one function's bundle below the output directory; its `index.js` exports `handler`. */
export const bundleDirectory = (out: string, fn: Pick<DeployedFunction, 'folder'>): string => join(out, fn.folder);

/** Changes when the function's code changes, and with it the products, prompts and calendars that it carries. */
export const bundleFingerprint = (out: string, fn: Pick<DeployedFunction, 'folder'>): string =>
  createHash('sha256')
    .update(readFileSync(join(bundleDirectory(out, fn), 'index.js')))
    .digest('hex')
    .slice(0, 16);

/**
 * Bundles every handler in one esbuild run, each to `<out>/<area>/<name>/index.js`, and keeps esbuild's metafile as `<out>/meta.json`.
 *
 * One minified CommonJS file with the SDK inside starts about twice as fast as a handler that takes the SDK from disk or a layer.
 *
 * @throws when a handler does not build, or something got into a bundle that must not (see `intruders`)
 */
export const bundleFunctions = async (
  root: string,
  out: string,
  functions: readonly DeployedFunction[],
): Promise<void> => {
  rmSync(out, { recursive: true, force: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: functions.map((fn) => `functions/${fn.folder}/handler.ts`),
    outbase: 'functions',
    outdir: out,
    entryNames: '[dir]/index',
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    logLevel: 'silent',
    alias: Object.fromEntries(unusedProviders.map((name) => [name, join(import.meta.dirname, 'empty-module.ts')])),
  });
  for (const fn of functions) markCommonJs(bundleDirectory(out, fn));
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'meta.json'), JSON.stringify(metafile));
  refuseIntruders(metafile, functions);
};

// The project is an ES module; without this its package.json would decide what the bundle beside it is.
const markCommonJs = (directory: string): void =>
  writeFileSync(join(directory, 'package.json'), '{"type":"commonjs"}\n');

const refuseIntruders = (metafile: Metafile, functions: readonly DeployedFunction[]): void => {
  const found = Object.values(metafile.outputs).flatMap((output) => {
    const fn = functions.find((candidate) => dirname(output.entryPoint ?? '') === `functions/${candidate.folder}`);
    return fn ? intruders(fn, output.inputs) : [];
  });
  if (found.length > 0) throw new Error(`What must stay out got into a bundle:\n${found.join('\n')}`);
};
