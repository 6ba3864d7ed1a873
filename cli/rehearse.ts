import { glob, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addCoverage, coverageText, type FlowCoverage } from '../local/connect/engine.ts';
import { RehearsalUnreadable, read, type Script } from '../local/rehearsal/read.ts';
import type { Performance } from '../local/rehearsal/rehearse.ts';
import { transcriptText } from '../local/rehearsal/scene.ts';
import { assemblyOf, ownTenants, synthesize } from './assembly.ts';
import { type Command, UsageError } from './command.ts';
import { openTheatre, tenantsOf } from './theatre.ts';

/** All performances of a run, and which branches of which flows they took. */
interface Season {
  readonly performances: readonly Performance[];
  readonly coverage: FlowCoverage;
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => undefined)) !== undefined;

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

/**
 * Writes the assemblies that the stories run on.
 *
 * @param anew also those that are there already
 * @returns whether all could be written
 */
export const build = async (scripts: readonly Script[], anew: boolean): Promise<boolean> => {
  for (const tenants of new Set(scripts.map(tenantsOf))) {
    const wanted = anew || (tenants !== ownTenants && !(await exists(assemblyOf(tenants))));
    if (wanted && !(await synthesize(tenants))) return false;
  }
  return true;
};

/** Plays stories one after the other. */
const playAll = async (scripts: readonly Script[], report: (performance: Performance) => void): Promise<Season> => {
  const theatre = openTheatre();
  const performances: Performance[] = [];
  const coverages: FlowCoverage[] = [];
  try {
    for (const script of scripts) {
      const { performance, coverage } = await theatre.play(script);
      coverages.push(coverage);
      performances.push(performance);
      report(performance);
    }
  } finally {
    await theatre.stop();
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
  if (scripts.length === 0) throw new UsageError('there are no rehearsals (*.yaml) here');
  const season = await playAll(scripts, (one) => !json && tell(one, scripts.length === 1));
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
      if (!(await build(scripts, !values['no-synth']))) return 1;
      return await perform(scripts, values.json);
    } catch (error) {
      if (!(error instanceof RehearsalUnreadable)) throw error;
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
  },
};
