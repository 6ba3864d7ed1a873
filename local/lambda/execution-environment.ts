import { Worker } from 'node:worker_threads';
import type { Invocation, LambdaError, WorkerMessage, WorkerOrder, WorkerSettings } from './worker-protocol.ts';

/** How a worker ended an invocation. `lost` = the environment is gone and must be replaced. */
export type Ending =
  | { readonly kind: 'result'; readonly payload: string; readonly logs: string }
  | { readonly kind: 'error'; readonly error: LambdaError; readonly logs: string; readonly lost: boolean }
  | { readonly kind: 'timeout'; readonly logs: string };

/** One Lambda execution environment: a thread with one loaded handler. */
export interface ExecutionEnvironment {
  /** Settles when the handler is loaded, or when that failed; never rejects. */
  ready(): Promise<void>;
  /** Loads the handler anew, so that it remembers nothing, on another clock. Not while an invocation runs. */
  renew(clock: SharedArrayBuffer): Promise<void>;
  run(invocation: Invocation): Promise<Ending>;
  stop(): Promise<void>;
}

export interface EnvironmentSpec {
  readonly settings: WorkerSettings;
  readonly variables: Readonly<Record<string, string>>;
}

const initLimitMs = 30_000;

const exited = (code: number): LambdaError => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `Runtime exited with error: exit status ${code}`,
  trace: [],
});

const failed = (problem: Error): LambdaError => ({
  errorType: problem.name,
  errorMessage: problem.message,
  trace: (problem.stack ?? '').split('\n'),
});

interface Running {
  logs: string;
  ready: PromiseWithResolvers<void>;
  end?: (ending: Ending) => void;
  death?: LambdaError;
}

/** Ends whatever runs now; later endings of the same invocation find nobody and change nothing. */
const settle = (running: Running, ending: (logs: string) => Ending) => {
  const { end, logs } = running;
  delete running.end;
  running.logs = '';
  end?.(ending(logs));
};

const onMessage = (running: Running, message: WorkerMessage) => {
  switch (message.kind) {
    case 'ready':
      return running.ready.resolve();
    case 'log':
      running.logs += message.text;
      return;
    case 'result':
      return settle(running, (logs) => ({ ...message, logs }));
    case 'error':
      return settle(running, (logs) => ({ ...message, logs, lost: false }));
  }
};

const follow = (worker: Worker, running: Running): void => {
  const die = (error: LambdaError) => {
    running.death ??= error;
    const death = running.death;
    settle(running, (logs) => ({ kind: 'error', error: death, logs, lost: true }));
    running.ready.resolve();
  };
  worker.on('message', (message: WorkerMessage) => onMessage(running, message));
  worker.on('error', (problem) => die(failed(problem instanceof Error ? problem : new Error(String(problem)))));
  worker.on('exit', (code) => die(exited(code)));
};

const within = async (milliseconds: number, work: Promise<void>): Promise<boolean> => {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), milliseconds);
  work.then(() => resolve(true));
  return promise.finally(() => clearTimeout(timer));
};

/**
 * Starts one execution environment. The watchdog runs in real time and begins once the handler is loaded, as on Lambda;
 * when it fires the thread is ended with whatever it was doing.
 */
export const startEnvironment = ({ settings, variables }: EnvironmentSpec): ExecutionEnvironment => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: settings,
    env: { ...variables },
    execArgv: [],
    name: settings.functionName,
  });
  const running: Running = { logs: '', ready: Promise.withResolvers() };
  const order = (one: WorkerOrder) => worker.postMessage(one);
  follow(worker, running);
  const run = async (invocation: Invocation): Promise<Ending> => {
    const { promise, resolve } = Promise.withResolvers<Ending>();
    running.end = resolve;
    const loaded = await within(initLimitMs, running.ready.promise);
    const death = running.death;
    if (death) settle(running, (logs) => ({ kind: 'error', error: death, logs, lost: true }));
    else order({ kind: 'invoke', invocation });
    const watchdog = setTimeout(
      () => settle(running, (logs) => ({ kind: 'timeout', logs })),
      loaded ? invocation.timeoutMs : 0,
    );
    return promise.finally(() => clearTimeout(watchdog));
  };
  const renew = async (clock: SharedArrayBuffer) => {
    if (running.death) return;
    running.ready = Promise.withResolvers();
    order({ kind: 'renew', clock });
    await running.ready.promise;
  };
  const stop = async () => {
    await worker.terminate();
  };
  return { ready: () => running.ready.promise, renew, run, stop };
};
