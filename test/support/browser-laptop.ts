import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playHistory, showingsBy } from '../../cli/demo-history.ts';
import { synthesize } from '../../infra/synthesize.ts';
import { startLaptop } from '../../local/laptop.ts';
import { buildPages, startWeb } from '../../local/web/index.ts';

const root = join(import.meta.dirname, '../..');

const reportTrouble = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** The whole product as `npm start` runs it, with pages and the demo's history, in a directory of its own and at a time of its own. */
export const startForBrowser = async (at: string) => {
  const home = mkdtempSync(join(tmpdir(), 'browser-laptop-'));
  const assembly = join(home, 'cdk.out');
  await synthesize({ root, outdir: assembly, dist: join(home, 'dist'), validate: false });
  const showings = await showingsBy(Date.parse(at));
  const speech = { mode: 'timed' as const, charactersPerSecond: Number.POSITIVE_INFINITY };
  const [laptop, pages] = await Promise.all([
    startLaptop({
      assembly,
      clock: { mode: 'real', ...(showings[0] && { at: showings[0].at }) },
      state: { kind: 'memory' },
      speech,
      log: reportTrouble,
    }),
    buildPages(),
  ]);
  await playHistory(laptop, showings, () => Date.parse(at), reportTrouble);
  speech.charactersPerSecond = 40;
  const web = await startWeb({ laptop: laptop.view, port: 0, pages });
  const stop = async () => {
    await web.stop();
    await laptop.stop();
    rmSync(home, { recursive: true, force: true });
  };
  return { url: web.url, pages, stop };
};
