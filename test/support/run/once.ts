import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runDirectory } from './directory.ts';

/** Only one of several processes can make a directory. */
const isFirst = (directory: string): boolean => {
  try {
    mkdirSync(directory);
    return true;
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EEXIST') return false;
    throw problem;
  }
};

const isMade = (directory: string): boolean => {
  if (existsSync(`${directory}.failed`)) throw new Error(readFileSync(`${directory}.failed`, 'utf8'));
  return existsSync(`${directory}.made`);
};

const LOOKS = 3000;

/** Waits for it, five minutes at most: whoever makes it may have been killed. */
const othersWork = async (directory: string): Promise<void> => {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    if (isMade(directory)) return;
    await sleep(100);
  }
  throw new Error(`${directory} is not made: whoever began it is gone`);
};

/**
 * What several files of a run need and none of them changes: made by the first that asks, while the others wait for it.
 *
 * @param make fills the directory; when it fails, it has failed for all of them
 * @returns the directory, the same for all files of the run
 * @example const home = await oncePerRun('assembly', synthesize); // '/tmp/hutong-run-x1/assembly'
 */
export const oncePerRun = async (name: string, make: (directory: string) => Promise<void>): Promise<string> => {
  const directory = join(runDirectory(), name);
  if (!isFirst(directory)) {
    await othersWork(directory);
    return directory;
  }
  try {
    await make(directory);
    writeFileSync(`${directory}.made`, '');
  } catch (problem) {
    writeFileSync(`${directory}.failed`, String(problem));
    throw problem;
  }
  return directory;
};
