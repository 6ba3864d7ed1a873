import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addCoverage, coverageText, type FlowCoverage } from '../local/connect/engine.ts';
import { type Laptop, startLaptop } from '../local/laptop.ts';
import { momentMs } from '../local/rehearsal/moments.ts';
import { RehearsalUnreadable, read, type Script } from '../local/rehearsal/read.ts';
import { type Performance, rehearse } from '../local/rehearsal/rehearse.ts';
import { transcriptText } from '../local/rehearsal/scene.ts';
import { assembly, synthesize } from './assembly.ts';
import { type Command, UsageError } from './command.ts';
import { openStage } from './rehearsal-stage.ts';

/** All performances of a run, and which branches of which flows they took. */
export interface Season {
  readonly performances: readonly Performance[];
  readonly coverage: FlowCoverage;
}

const filesAt = async (path: string): Promise<readonly string[]> => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UsageError(`there is nothing at ${path}`);
  if (!found.isDirectory()) return [path];
  return (await Array.fromAsync(glob('**/*.yaml', { cwd: path }))).toSorted().map((name) => join(path, name));
};

/** Reads the rehearsals at these paths. @throws RehearsalUnreadable with file and line. */
export const scriptsAt = async (paths: readonly string[]): Promise<readonly Script[]> => {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  return Promise.all(files.map(async (file) => read(file, await readFile(file, 'utf8'))));
};

const startOf = (script: Script): number => momentMs(script.rehearsal.clock, 0);

/** Plays stories one after the other on one laptop, each from a clean slate at its own time. */
export const playAll = async (
  scripts: readonly Script[],
  laptop: Laptop,
  report: (performance: Performance) => void = () => undefined,
): Promise<Season> => {
  const performances: Performance[] = [];
  const coverages: FlowCoverage[] = [];
  for (const script of scripts) {
    await laptop.reset(startOf(script));
    const { stage, close } = await openStage(laptop);
    const performance = await rehearse(script, stage).finally(close);
    coverages.push(laptop.connect.coverage());
    performances.push(performance);
    report(performance);
  }
  return { performances, coverage: coverages.reduce(addCoverage) };
};

const summary = ({ file, story, passed, failure, took }: Performance): string =>
  `${passed ? 'ok    ' : 'FAILED'} ${file} (${Math.round(took)} ms)\n       ${story}${
    failure === undefined ? '' : `\n       ${file}:${failure.line} ${failure.message.replaceAll('\n', '\n       ')}`
  }`;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const tell = (performance: Performance, alone: boolean): void => {
  if (alone || !performance.passed) print(transcriptText(performance.transcript));
  print(summary(performance));
};

const perform = async (scripts: readonly Script[], json: boolean): Promise<number> => {
  const [first] = scripts;
  if (first === undefined) throw new UsageError('there are no rehearsals (*.yaml) here');
  const laptop = await startLaptop({
    assembly,
    clock: { mode: 'virtual', at: startOf(first) },
    state: { kind: 'memory' },
    speech: { mode: 'instant' },
  });
  const season = await playAll(scripts, laptop, (one) => !json && tell(one, scripts.length === 1)).finally(laptop.stop);
  if (json) print(JSON.stringify(season, null, 2));
  else print(`\n${coverageText(season.coverage)}`);
  return season.performances.every(({ passed }) => passed) ? 0 : 1;
};

const options = { json: { type: 'boolean', default: false }, 'no-synth': { type: 'boolean', default: false } } as const;

/** Plays stories on the laptop cloud with virtual time. */
export const command: Command = {
  summary: 'plays stories on virtual time, with transcript and flow coverage',
  usage: '<file|folder>… [--json] [--no-synth]',
  run: async (args) => {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    try {
      const scripts = await scriptsAt(positionals);
      if (!values['no-synth'] && !(await synthesize())) return 1;
      return await perform(scripts, values.json);
    } catch (error) {
      if (!(error instanceof RehearsalUnreadable)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
  },
};
