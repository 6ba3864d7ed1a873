import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../trouble.ts';

/** Another laptop lives in the state directory: two would write over each other. */
export class StateInUse extends Trouble {
  override readonly name = 'StateInUse';
  constructor(directory: string, pid: number) {
    super(
      `${directory}/ is in use by the laptop of process ${pid}: stop it first, or start this one with --memory. (If no laptop runs: rm ${fileOf(directory)})`,
    );
  }
}

const fileOf = (directory: string): string => join(directory, 'laptop.pid');

/** Directories that this process holds itself: its own id tells nothing about a second laptop in it. */
const ours = new Set<string>();

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (problem) {
    // Somebody else's process lives as well.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
};

const written = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Takes the file unless it is there: of two who try at once, one succeeds. */
const takes = (file: string): boolean => {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (problem) {
    if (problem instanceof Error && 'code' in problem && problem.code === 'EEXIST') return false;
    throw problem;
  }
};

/**
 * The process whose laptop lives in a state directory; undefined when it is free, also after a laptop that was killed.
 *
 * @example keeperOf('.hutong') // 4711
 */
export const keeperOf = (directory: string): number | undefined => {
  const pid = Number(written(fileOf(directory)));
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return ours.has(directory) ? pid : undefined;
  return lives(pid) ? pid : undefined;
};

/** @throws StateInUse when another laptop lives there. */
export const refuseSecond = (directory: string): void => {
  const pid = keeperOf(directory);
  if (pid !== undefined) throw new StateInUse(directory, pid);
};

/**
 * Takes a state directory for this process alone.
 *
 * @returns what gives it back; a laptop that is killed needs none, because nobody lives under its id any more
 * @throws StateInUse when another laptop lives there
 */
export const lockState = (directory: string): (() => void) => {
  const file = fileOf(directory);
  mkdirSync(directory, { recursive: true });
  if (!takes(file)) {
    refuseSecond(directory);
    // A killed laptop left it.
    rmSync(file, { force: true });
    if (!takes(file)) throw new StateInUse(directory, Number(written(file)));
  }
  ours.add(directory);
  return () => {
    ours.delete(directory);
    rmSync(file, { force: true });
  };
};
