import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findJava } from '../local/dynamodb/java.ts';
import { refuseSecond } from '../local/laptop/lock.ts';
import { type Laptop, startLaptop } from '../local/laptop.ts';
import { localTime } from '../local/rehearsal/moments.ts';
import { buildPages, PortInUse, startWeb } from '../local/web/index.ts';
import { assembly, synthesize } from './assembly.ts';
import { type Command, UsageError } from './command.ts';
import { playHistory, showingsBy } from './demo-history.ts';
import { portIsFree } from './port-is-free.ts';

const state = '.hutong';
const charactersPerSecond = 4.5;

const options = {
  port: { type: 'string', default: '4100' },
  memory: { type: 'boolean', default: false },
  'no-synth': { type: 'boolean', default: false },
} as const;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError(`--port ${text} is not a port`);
  return port;
};

const welcome = (url: string, laptop: Laptop, kept: string): string => {
  const codes = laptop.state().numbers.map(({ shortCode, tenant, entry }) => `${shortCode} (${tenant} ${entry})`);
  return [
    '',
    `  电话 phone        ${url}/phone/`,
    `  坐席 agent page   ${url}/agent/     password of all staff: ${laptop.state().demoPassword}`,
    `  服务商 portal     ${url}/app/provider/   gx-p901, the same password`,
    '',
    `  接入号 short codes  ${codes.join(', ')}`,
    `  running           ${assembly}/ (what \`cdk deploy\` would take); state in ${kept}`,
    '',
    '  Ctrl+C stops.',
  ].join('\n');
};

const untilInterrupted = (): Promise<unknown> => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);

const serve = async (laptop: Laptop, port: number, pages: Promise<string>, kept: string): Promise<void> => {
  const web = await startWeb({ laptop: laptop.view, port, pages: await pages });
  say(welcome(web.url, laptop, kept));
  await untilInterrupted();
  say('stopping …');
  await web.stop();
};

/** What would stop the start after all the work is told before it. @throws PortInUse, StateInUse or Trouble */
const checkMachine = async (port: number, inMemory: boolean): Promise<void> => {
  if (!inMemory) refuseSecond(state);
  if (port !== 0 && !(await portIsFree(port))) throw new PortInUse(port);
  findJava();
};

/** Where nothing is kept yet, time begins a little earlier and the demo's stories are played until now, without waiting for speech. */
const openLaptop = async (inMemory: boolean): Promise<Laptop> => {
  const showings = inMemory || !existsSync(state) ? await showingsBy(Date.now()) : [];
  const speech = { mode: 'timed' as const, charactersPerSecond: Number.POSITIVE_INFINITY };
  const laptop = await startLaptop({
    assembly,
    clock: { mode: 'real', ...(showings[0] && { at: showings[0].at }) },
    state: inMemory ? { kind: 'memory' } : { kind: 'directory', path: state },
    speech,
    log: say,
  });
  const days = showings.map(({ at }) => localTime(at).slice(0, 10));
  if (days.length > 0) say(`playing the demo's history of ${days.join(' and ')}`);
  await playHistory(laptop, showings, Date.now, say).catch(abandon(laptop));
  speech.charactersPerSecond = charactersPerSecond;
  return laptop;
};

const abandon = (laptop: Laptop) => async (problem: unknown) => {
  await laptop.stop();
  throw problem;
};

/** Synthesizes, starts the laptop cloud with its pages, and stays until it is interrupted. */
export const command: Command = {
  summary: 'the whole contact centre on this machine',
  usage: '[--port 4100] [--memory] [--no-synth]',
  run: async (args) => {
    const { values } = parseArgs({ args: [...args], options });
    const port = portOf(values.port);
    await checkMachine(port, values.memory);
    const leaving = new AbortController();
    const pages = buildPages(leaving.signal);
    pages.catch(() => undefined);
    try {
      if (!values['no-synth'] && !(await synthesize())) return 1;
      const laptop = await openLaptop(values.memory);
      await serve(laptop, port, pages, values.memory ? 'memory' : `${state}/`).finally(() => laptop.stop());
      return 0;
    } finally {
      // Whoever is told what to mend does not wait for pages.
      leaving.abort();
    }
  },
};
