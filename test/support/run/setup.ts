// Vitest calls this before the first file and after the last, for each project: files run in processes of their own and share a directory.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { RUN, runDirectory } from './directory.ts';

export const setup = (): void => {
  const shared = runDirectory();
  // What one process has compiled, the next does not compile again.
  process.env.NODE_COMPILE_CACHE ??= join(shared, 'compiled');
};

export const teardown = (): void => {
  const directory = process.env[RUN];
  if (directory !== undefined) rmSync(directory, { recursive: true, force: true });
};
