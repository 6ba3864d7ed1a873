import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const project = fileURLToPath(new URL('../../', import.meta.url));
const output = join(project, 'dist/web');

/** Where each page is served, and where its sources are. */
const pages = [
  { source: 'web/phone', served: 'phone' },
  { source: 'web/workspace', served: 'agent' },
  { source: 'web/agent', served: 'app/agent' },
  { source: 'web/provider', served: 'app/provider' },
] as const;

/** All that a page may be made of: the import law of the browser, and the versions of the packages. */
const ingredients = [
  'web/**/*.{ts,tsx,css,html}',
  'local/*/protocol.ts',
  'domain/**/*.ts',
  'functions/**/definition.ts',
  'functions/define.ts',
  'services/**/*.ts',
  'package-lock.json',
];

const fingerprint = (): string => {
  const hash = createHash('sha256');
  for (const file of globSync(ingredients, { cwd: project }).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(project, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
};

/**
 * Each page in a process of its own: side by side, nothing of the bundler stays in the laptop's memory, and a test that starts the laptop
 * does not make React's development build of it.
 */
const buildPage = ({ source, served }: (typeof pages)[number], directory: string, signal: AbortSignal | undefined) =>
  promisify(execFile)(
    process.execPath,
    [
      join(project, 'node_modules/vite/bin/vite.js'),
      ...['build', '--config', join(source, 'vite.config.ts'), '--outDir', join(directory, served)],
    ],
    { cwd: project, env: { ...process.env, NODE_ENV: 'production' }, ...(signal && { signal }) },
  );

const buildInto = async (directory: string, signal: AbortSignal | undefined): Promise<void> => {
  try {
    await Promise.all(pages.map((page) => buildPage(page, directory, signal)));
  } catch (cause) {
    rmSync(directory, { recursive: true, force: true });
    throw new Error('the pages do not build', { cause });
  }
};

const day = 24 * 60 * 60 * 1000;

/** Older builds go after a day; a laptop that still runs may be serving a younger one. */
const forgetOld = (kept: string): void => {
  for (const name of globSync('*', { cwd: output })) {
    const isOld = Date.now() - statSync(join(output, name)).mtimeMs > day;
    if (name !== kept && isOld) rmSync(join(output, name), { recursive: true, force: true });
  }
};

/**
 * Builds the pages, unless they stand already for exactly these sources; answers their directory.
 *
 * @param signal stops the building when nobody needs the pages any more
 * @throws Error when a page does not build; its cause carries what the bundler said.
 * @example
 * await buildPages() // '/project/dist/web/3f0c9d6a1b2e4f55'
 */
export const buildPages = async (signal?: AbortSignal): Promise<string> => {
  const name = fingerprint();
  const finished = join(output, name);
  if (existsSync(finished)) return finished;
  const draft = join(dirname(output), `web-${name}-${process.pid}`);
  await buildInto(draft, signal);
  // Two starts at once: the first to finish wins, the other's work is the same.
  if (existsSync(finished)) rmSync(draft, { recursive: true, force: true });
  else moveIn(draft, finished);
  forgetOld(name);
  return finished;
};

const moveIn = (draft: string, finished: string): void => {
  mkdirSync(output, { recursive: true });
  renameSync(draft, finished);
};
