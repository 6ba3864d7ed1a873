import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { LambdaResult } from '../assembly/lambda-result.ts';
import type { FunctionSpec } from '../assembly/ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import type { Fault, Faults } from '../faults.ts';
import { type Ending, startEnvironment } from './execution-environment.ts';
import type { InvocationListener, InvocationReport } from './invocations.ts';
import { createPool, type Pool } from './pool.ts';
import { type FunctionCredentials, variablesOf } from './variables.ts';

/** Lambda on the laptop: real bundles in threads, with the environment and the role that the templates gave them. */
export interface LambdaRuntime {
  define(fn: FunctionSpec): void;
  /** Never rejects: what goes wrong is in the result, as the Invoke API reports it. */
  invoke(nameOrArn: string, payload: unknown): Promise<LambdaResult>;
  /** Loads one execution environment of each named function ahead of its first invocation. */
  warm(names: readonly string[]): Promise<void>;
  /** Every handler is loaded anew before its next invocation, so that nothing it remembers survives; its `Date` follows the clock's `shared` of now. */
  renew(): void;
  subscribe(listener: InvocationListener): () => void;
  readonly functions: readonly FunctionSpec[];
  stop(): Promise<void>;
}

export interface LambdaParts {
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly faults: Faults;
  readonly region: string;
  /** URL of the gateway, for the SDK inside the functions. */
  readonly endpoint: () => string;
  readonly credentials: (fn: FunctionSpec) => FunctionCredentials;
  /** Execution environments per function at the same time; 4 when absent. */
  readonly concurrency?: number;
}

interface Deployed {
  readonly fn: FunctionSpec;
  readonly pool: Pool;
}

type Finished = Pick<InvocationReport, 'result' | 'error' | 'injected' | 'logs'>;

const nameOf = (nameOrArn: string) => nameOrArn.split(':function:').at(-1)?.split(':')[0] ?? nameOrArn;

const timedOut = (fn: FunctionSpec): LambdaResult => ({
  ok: false,
  error: 'Timeout',
  message: `Task timed out after ${fn.timeoutSeconds.toFixed(2)} seconds`,
});

const injections = {
  error: () => ({ ok: false, error: 'Unhandled', message: 'Error: injected fault' }),
  timeout: timedOut,
  throttle: () => ({ ok: false, error: 'Throttled', message: 'Rate Exceeded.' }),
  malformed: () => ({ ok: true, payload: 'injected fault: this is not what the function promises to answer' }),
} satisfies Record<Fault['kind'], (fn: FunctionSpec) => LambdaResult>;

const runsAllTheSame = ({ after, answer }: Fault): boolean => after === true || answer !== undefined;

/** What becomes of a true result: values of it are exchanged or, for null, left out; or it is lost altogether. */
const spoilt = (fault: Fault, fn: FunctionSpec, result: LambdaResult): LambdaResult => {
  if (fault.answer === undefined) return injections[fault.kind](fn);
  if (!result.ok) return result;
  const values = Object.entries({ ...Object(result.payload), ...fault.answer });
  return { ok: true, payload: Object.fromEntries(values.filter(([, value]) => value !== null)) };
};

const finishedOf = (fn: FunctionSpec, ending: Ending): Finished => {
  const { logs } = ending;
  if (ending.kind === 'result')
    return { result: { ok: true, payload: JSON.parse(ending.payload) }, injected: false, logs };
  if (ending.kind === 'timeout') return { result: timedOut(fn), injected: false, logs };
  const { errorType, errorMessage } = ending.error;
  const result: LambdaResult = { ok: false, error: 'Unhandled', message: `${errorType}: ${errorMessage}` };
  return { result, error: ending.error, injected: false, logs };
};

const deploy = (fn: FunctionSpec, parts: LambdaParts): Deployed => {
  const [file, exportName] = fn.handler.split('.');
  if (!file || !exportName) throw new Error(`Function ${fn.name}: handler "${fn.handler}" is not "<file>.<export>"`);
  const settings = {
    file: join(fn.assetDir, `${file}.js`),
    exportName,
    functionName: fn.name,
    functionArn: fn.arn,
    memory: fn.memory,
  };
  const variables = () => variablesOf(fn, parts.credentials(fn), { region: parts.region, endpoint: parts.endpoint() });
  const start = () =>
    startEnvironment({ settings: { ...settings, clock: parts.clock.shared }, variables: variables() });
  return { fn, pool: createPool(start, parts.concurrency ?? 4) };
};

/** In a rehearsal timeouts are injected, so the real watchdog only ends what hangs: a busy machine must not change the story. */
const patience = { real: 1, virtual: 10 } as const;

const perform = async (
  { fn, pool }: Deployed,
  requestId: string,
  payload: unknown,
  { faults, clock }: LambdaParts,
): Promise<Finished> => {
  const fault = faults.take(`lambda:${fn.name}`);
  if (fault && !runsAllTheSame(fault)) return { result: injections[fault.kind](fn), injected: true, logs: '' };
  const event = JSON.stringify(payload) ?? 'null';
  const timeoutMs = fn.timeoutSeconds * 1000 * patience[clock.mode];
  const finished = finishedOf(fn, await pool.run({ requestId, event, timeoutMs }));
  return fault ? { ...finished, result: spoilt(fault, fn, finished.result), injected: true } : finished;
};

type Report = (done: InvocationReport) => void;

const observe = async (target: Deployed, event: unknown, parts: LambdaParts, report: Report): Promise<LambdaResult> => {
  const requestId = randomUUID();
  const started = performance.now();
  const finished = await perform(target, requestId, event, parts);
  const milliseconds = performance.now() - started;
  const logBytes = Buffer.byteLength(finished.logs);
  report({ functionName: target.fn.name, requestId, event, milliseconds, logBytes, ...finished });
  return finished.result;
};

/**
 * Creates the Lambda service. Every invocation counts as in flight, so virtual time stands still while one runs.
 *
 * @example
 * lambda.define(fn);
 * await lambda.invoke('hutong-identify-caller', event); // { ok: true, payload: { route: 'SALES', ... } }
 */
export const createLambdaRuntime = (parts: LambdaParts): LambdaRuntime => {
  const deployed = new Map<string, Deployed>();
  const listeners = new Set<InvocationListener>();
  const state = { stopped: false };
  const report: Report = (done) => {
    if (!state.stopped) for (const listener of listeners) listener(done);
  };
  const pools = () => [...deployed.values()].map(({ pool }) => pool);
  return {
    define: (fn) => {
      if (!deployed.has(fn.name)) deployed.set(fn.name, deploy(fn, parts));
    },
    invoke: async (nameOrArn, payload) => {
      const target = deployed.get(nameOf(nameOrArn));
      if (state.stopped) return { ok: false, error: 'Throttled', message: 'The laptop is stopping' };
      if (!target) return { ok: false, error: 'NotFound', message: `Function not found: ${nameOrArn}` };
      const end = parts.inFlight.begin(`lambda ${target.fn.name}`);
      return observe(target, payload, parts, report).finally(end);
    },
    warm: async (names) => {
      await Promise.all(names.map((name) => deployed.get(nameOf(name))?.pool.warm()));
    },
    renew: () => {
      for (const pool of pools()) pool.renew(parts.clock.shared);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get functions() {
      return [...deployed.values()].map(({ fn }) => fn);
    },
    stop: async () => {
      state.stopped = true;
      await Promise.all(pools().map((pool) => pool.stop()));
    },
  };
};
