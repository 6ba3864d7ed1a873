import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { copyProject } from './project-copy.ts';
import { median, type Report, type Row } from './table.ts';

const rounds = 3;

/** Seconds since the command was given. */
interface Start {
  readonly ready: number;
  /** A caller has dialled and hears the first word. */
  readonly firstWord: number;
}

const dialled = z.object({ callId: z.string() });

/** The address of the phone page, which `npm start` prints when all is ready. */
const addressOf = async (child: ChildProcess): Promise<string> => {
  if (!child.stdout) throw new Error('no output');
  const said: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const [, url] = line.match(/(http:\/\/\S+?)\/phone\//) ?? [];
    if (url) return url;
  }
  throw new Error(`It ended before it was ready:\n${said.join('\n')}`);
};

const hearFirstWord = async (url: string): Promise<void> => {
  const body = JSON.stringify({ from: '0771-5551234', dialled: '11831148', tenant: 'gx' });
  const headers = { 'content-type': 'application/json' };
  const { callId } = dialled.parse(
    await (await fetch(`${url}/laptop/calls`, { method: 'POST', headers, body })).json(),
  );
  const events = await fetch(`${url}/laptop/calls/${callId}/events`);
  const text: string[] = [];
  for await (const chunk of events.body ?? []) {
    text.push(Buffer.from(chunk).toString());
    if (text.join('').includes('"heard"')) break;
  }
  await fetch(`${url}/laptop/calls/${callId}/hang-up`, { method: 'POST' });
};

/** Lets the call be recorded first, and does not wait for ever. */
const end = async (child: ChildProcess): Promise<void> => {
  const ended = once(child, 'close');
  child.stdout?.resume();
  await setTimeout(1000);
  child.kill('SIGTERM');
  await Promise.race([ended, setTimeout(10_000)]);
  child.kill('SIGKILL');
  await ended;
};

const start = async (directory: string): Promise<Start> => {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1000;
  const child = spawn(process.execPath, ['bin/hutong.ts', 'start', '--port', '0'], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressOf(child);
    const ready = seconds();
    await hearFirstWord(url);
    return { ready, firstWord: seconds() };
  } finally {
    await end(child);
  }
};

/** Once with nothing built and no state, and once more on what the first start left. */
const coldAndWarm = async () => {
  const { directory, remove } = copyProject();
  try {
    return { cold: await start(directory), warm: await start(directory) };
  } finally {
    remove();
  }
};

const row = (what: string, starts: readonly Start[], most: number): Row => {
  const firstWord = median(starts.map((one) => one.firstWord));
  return {
    what,
    measured: `${firstWord.toFixed(1)} s`,
    beside: `ready after ${median(starts.map(({ ready }) => ready)).toFixed(1)} s`,
    budget: `<= ${most} s`,
    kept: firstWord <= most ? 'yes' : 'no',
  };
};

/** From the command to the first word that a caller hears. */
export const bench = async (): Promise<Report> => {
  const pairs = [];
  for (let round = 0; round < rounds; round += 1) pairs.push(await coldAndWarm());
  return {
    title: 'Start of the laptop cloud',
    how: `Medians of ${rounds} fresh copies of the project, each started twice: cold with nothing built and no state, warm on what the cold start left. The clock runs from \`node bin/hutong.ts start\` until a caller who dials at once hears the first word.`,
    rows: [
      row(
        '`npm start` to the first call, cold',
        pairs.map(({ cold }) => cold),
        30,
      ),
      row(
        '`npm start` to the first call, warm',
        pairs.map(({ warm }) => warm),
        8,
      ),
    ],
  };
};
