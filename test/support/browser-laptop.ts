import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesize } from '../../infra/synthesize.ts';
import { startLaptop } from '../../local/laptop.ts';
import { buildPages, startWeb } from '../../local/web/index.ts';

const root = join(import.meta.dirname, '../..');

/** A laptop's state directory says how far its clock is from wall time; so it can begin on any day, and run on from there. */
const stateThatBeginsAt = (home: string, at: string): string => {
  const path = join(home, 'state');
  mkdirSync(path);
  writeFileSync(join(path, 'clock.json'), JSON.stringify({ offsetMs: Date.parse(at) - Date.now() }));
  return path;
};

/** The whole product as `npm start` runs it, with pages, in a directory of its own and at a time of its own. */
export const startForBrowser = async (at: string) => {
  const home = mkdtempSync(join(tmpdir(), 'browser-laptop-'));
  const assembly = join(home, 'cdk.out');
  await synthesize({ root, outdir: assembly, dist: join(home, 'dist'), validate: false });
  const [laptop, pages] = await Promise.all([
    startLaptop({
      assembly,
      clock: { mode: 'real' },
      state: { kind: 'directory', path: stateThatBeginsAt(home, at) },
      speech: { mode: 'timed', charactersPerSecond: 40 },
      log: (line) => process.stderr.write(`${line}\n`),
    }),
    buildPages(),
  ]);
  const web = await startWeb({ laptop: laptop.view, port: 0, pages });
  const stop = async () => {
    await web.stop();
    await laptop.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { url: web.url, pages, stop };
};
