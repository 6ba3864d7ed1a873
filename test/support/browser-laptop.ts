import { playHistory, showingsBy } from '../../cli/demo-history.ts';
import { startLaptop } from '../../local/laptop.ts';
import { buildPages, startWeb } from '../../local/web/index.ts';
import { synthesized } from './own-assembly.ts';

const reportTrouble = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** The whole product as `npm start` runs it, with pages and the demo's history, at a time of its own. */
export const startForBrowser = async (at: string) => {
  const { assembly } = await synthesized();
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
  };
  return { url: web.url, pages, stop };
};
