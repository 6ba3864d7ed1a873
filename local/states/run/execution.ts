import type { Machine } from '../definition/machine.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Outcome } from './fork.ts';
import type { ExecutionRecord } from './ledger.ts';
import type { Ended, Started } from './lines.ts';
import { runThread } from './run-thread.ts';
import { abort, createThread, lastOf, type Thread } from './thread.ts';
import type { World } from './world.ts';

const whole = { truncated: false };

/** Writes that an execution has begun. */
export const open = (world: World, started: Omit<Started, 'kind'>): void => {
  world.ledger.write({ kind: 'started', ...started });
  const record = world.ledger.executions.get(started.execution);
  if (record === undefined) return;
  const details = { input: JSON.stringify(started.input), inputDetails: whole, roleArn: started.machine.roleArn };
  world.ledger.event(record, { type: 'ExecutionStarted', at: started.at, previousEventId: 0, details });
};

type End = Pick<Ended, 'status' | 'output' | 'error' | 'cause'>;

const events = { SUCCEEDED: 'ExecutionSucceeded', FAILED: 'ExecutionFailed', ABORTED: 'ExecutionAborted' } as const;

const detailsOf = ({ output, error, cause }: End): JsonObject => ({
  ...(output !== undefined && { output: JSON.stringify(output), outputDetails: whole }),
  ...(error !== undefined && { error }),
  ...(cause !== undefined && { cause }),
});

const close = ({ world, execution }: Thread, last: number, end: End): void => {
  const at = world.clock.now();
  const event = { type: events[end.status], at, previousEventId: last, details: detailsOf(end) };
  world.ledger.event(execution, event);
  world.ledger.write({ kind: 'ended', execution: execution.started.execution, at, ...end });
};

const endOf = (outcome: Outcome): End => {
  if ('output' in outcome) return { status: 'SUCCEEDED', output: outcome.output };
  const { error, reason } = outcome.error;
  return { status: 'FAILED', ...(error !== '' && { error }), ...(reason !== '' && { cause: reason }) };
};

/** Runs an execution from where it stands, in the background. */
export const run = (world: World, execution: ExecutionRecord, machine: Machine): Thread => {
  const { input } = execution.started;
  const scope = { world, execution, machine, input, key: '', outer: {}, item: undefined, iterates: false, after: 0 };
  const thread = createThread(scope);
  void runThread(thread)
    .then((outcome) => {
      if (outcome !== 'INTERRUPTED' && !thread.activity.interrupted) close(thread, lastOf(thread), endOf(outcome));
    })
    .finally(thread.activity.end);
  return thread;
};

/** Stops an execution now. */
export const stop = (thread: Thread, because: { readonly error?: string; readonly cause?: string }): void => {
  const last = lastOf(thread);
  abort(thread, last);
  close(thread, last, { status: 'ABORTED', ...because });
};

/** Failed executions are kept for two weeks. */
const redrivableMs = 14 * 86_400_000;

/** May an execution go on after it has ended? */
export const isRedrivable = ({ ended, threads }: ExecutionRecord, now: number): boolean =>
  ended !== undefined && ended.status !== 'SUCCEEDED' && now - ended.at < redrivableMs && threads.size === 1;

/** Writes that an execution goes on: the state in which it failed is tried again, with all its retries. */
export const reopen = ({ ledger, clock }: World, execution: ExecutionRecord): void => {
  const { started, threads, events, redrives } = execution;
  const { position, last = 0 } = threads.get('') ?? {};
  if (position === undefined) return;
  const entered = events.findLast(
    ({ type, details }) => type.endsWith('StateEntered') && details?.name === position.state,
  );
  const at = clock.now();
  const { waitUntil: _, ...stood } = position;
  const again = { ...stood, visit: position.visit + 1, attempts: [], ...(entered && { enteredEvent: entered.id }) };
  ledger.write({ kind: 'redriven', execution: started.execution, position: again });
  const details = { redriveCount: redrives + 1 };
  ledger.event(execution, { type: 'ExecutionRedriven', at, previousEventId: last, details });
};

/** Same name, same input, still running: the same execution, as StartExecution has it. */
export const isSame = ({ started, ended }: ExecutionRecord, input: Json): boolean =>
  ended === undefined && JSON.stringify(started.input) === JSON.stringify(input);
