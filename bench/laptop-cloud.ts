import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../infra/synthesize.ts';
import { type Laptop, startLaptop } from '../local/laptop.ts';

/** A Tuesday morning in Nanning, the lawyers at work. */
const morning = Date.parse('2025-03-04T02:00:00Z');

/** Runs work on a laptop cloud of today's stacks, in memory and in virtual time, and puts everything away again. */
export const onLaptop = async <T>(work: (laptop: Laptop, assembly: string) => Promise<T>): Promise<T> => {
  const directory = mkdtempSync(join(tmpdir(), 'hutong-bench-'));
  const assembly = join(directory, 'cdk.out');
  const root = join(import.meta.dirname, '..');
  await synthesize({ root, outdir: assembly, dist: join(directory, 'dist'), context: { 'hutong:validate': false } });
  const laptop = await startLaptop({
    assembly,
    clock: { mode: 'virtual', at: morning },
    state: { kind: 'memory' },
    speech: { mode: 'instant' },
    log: (line) => console.error(line),
  });
  try {
    return await work(laptop, assembly);
  } finally {
    await laptop.stop();
    rmSync(directory, { recursive: true, force: true });
  }
};

/** Lets virtual time go on, and everything that falls due on the way happen. */
export const pass = (laptop: Laptop, seconds: number): Promise<void> =>
  laptop.clock.move(laptop.clock.now() + seconds * 1000);
