import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Order, type Report, reportSchema } from './laptop-orders.ts';
import type { StoredLine } from './stored.ts';

type Of<K extends Report['kind']> = Extract<Report, { kind: K }>;

/** A laptop in a process of its own. */
export interface LaptopProcess {
  /** Calls the hotline; what was heard until it asked for a key or played music. */
  dial(from: string): Promise<Of<'asked'>>;
  /** Comes back when the key is pressed, not when anything has come of it. */
  press(key: string): Promise<void>;
  /** Comes back when the caller has heard what came of it; how many milliseconds later. */
  pressAndHear(key: string): Promise<number>;
  look(line: string): Promise<StoredLine>;
  /** Sends the signal to the process and to all that it started, as a terminal does at Ctrl+C; comes back when it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
  /** What it logged. */
  readonly log: readonly string[];
}

const script = fileURLToPath(new URL('./laptop-process.ts', import.meta.url));

const listen = (child: ChildProcess) => {
  const log: string[] = [];
  const waiting = new Map<string, (report: Report) => void>();
  child.on('message', (message) => {
    const report = reportSchema.parse(message);
    if (report.kind === 'log') log.push(report.line);
    else waiting.get(report.kind)?.(report);
  });
  child.stderr?.on('data', (text) => log.push(String(text)));
  const isOf = <K extends Report['kind']>(report: Report, kind: K): report is Of<K> => report.kind === kind;
  const next = <K extends Report['kind']>(kind: K): Promise<Of<K>> =>
    new Promise((resolve, reject) => {
      const gone = (code: unknown) =>
        reject(new Error(`the laptop ended (${code}) before "${kind}": ${log.join('\n')}`));
      child.once('exit', gone);
      waiting.set(kind, (report) => {
        child.off('exit', gone);
        if (isOf(report, kind)) resolve(report);
      });
    });
  return { log, next };
};

const living = new Set<ChildProcess>();

/** For the end of a test that failed in the middle. */
export const endAllLaptops = (): void => {
  for (const child of living) child.kill('SIGKILL');
};

/** Starts it; comes back when it is ready for calls. */
export const startLaptopProcess = async (assembly: string, state: string): Promise<LaptopProcess> => {
  // Detached: a process group of its own, which a signal can be sent to as a whole.
  const child = spawn(process.execPath, [script, assembly, state], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    detached: true,
  });
  living.add(child);
  child.once('exit', () => living.delete(child));
  const { log, next } = listen(child);
  const ask = async <K extends Report['kind']>(order: Order, kind: K): Promise<Of<K>> => {
    const answer = next(kind);
    child.send(order);
    return answer;
  };
  await next('ready');
  return {
    log,
    dial: (from) => ask({ kind: 'dial', from }, 'asked'),
    press: async (key) => {
      await ask({ kind: 'press', key }, 'pressed');
    },
    pressAndHear: async (key) => (await ask({ kind: 'press', key }, 'answered')).afterMs,
    look: async (line) => {
      const { kind: _, ...stored } = await ask({ kind: 'look', line }, 'stored');
      return stored;
    },
    end: async (signal) => {
      const gone = once(child, 'exit');
      if (signal === 'SIGKILL') child.kill(signal);
      else if (child.pid !== undefined) process.kill(-child.pid, signal);
      await gone;
    },
  };
};
