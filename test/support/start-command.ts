import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const sources = [
  ...['bin', 'cli', 'contact-flows', 'domain', 'functions', 'infra', 'layers', 'local', 'services', 'tenants', 'web'],
  ...['cdk.json', 'package.json', 'package-lock.json', 'tsconfig.json'],
];

/** How a command ended. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A copy of the project, whose tenant files and `cdk.out` a test may change while others run. */
export interface ProjectCopy {
  readonly path: string;
  /** Replaces text in a file. @throws when it is not there. */
  edit(file: string, from: string, to: string): void;
  /** `npm start -- <args>`, to its end. */
  start(args: readonly string[], environment?: NodeJS.ProcessEnv): Promise<Ended>;
  remove(): void;
}

const run = (path: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['bin/hutong.ts', 'start', ...args], { cwd: path, env });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => {
      said.out += text;
    });
    child.stderr.on('data', (text) => {
      said.err += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...said }));
  });

/** Copies the sources; the packages are the project's own. */
export const copyProject = (): ProjectCopy => {
  const path = mkdtempSync(join(tmpdir(), 'hutong-project-'));
  for (const name of sources) cpSync(join(root, name), join(path, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'));
  return {
    path,
    edit: (file, from, to) => {
      const text = readFileSync(join(path, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not say "${from}"`);
      writeFileSync(join(path, file), text.replace(from, to));
    },
    start: (args, environment = process.env) => run(path, args, environment),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
};
