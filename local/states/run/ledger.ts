import type { Json, JsonObject } from '../json.ts';
import type { StatesStore } from '../store.ts';
import type { Ended, HistoryEvent, Line, Position, Started } from './lines.ts';

/** What is known of one thread: the whole execution's, a branch's, an iteration's. */
export interface ThreadRecord {
  position?: Position;
  /** Of the visit under way. */
  readonly facts: Map<string, Json>;
  /** Ids of the events of the visit under way. */
  events: number[];
  /** Id of the thread's last event. */
  last?: number;
}

export interface ExecutionRecord {
  readonly started: Started;
  readonly events: HistoryEvent[];
  /** By key: '' for the execution, `/0.1` for the branch 1 of its first visit … */
  readonly threads: Map<string, ThreadRecord>;
  ended?: Ended;
  /** States entered and retries: what Step Functions bills. */
  transitions: number;
  /** How often it has gone on after it had failed. */
  redrives: number;
}

/** Hears of every event as it is written. */
export type HistoryListener = (execution: ExecutionRecord, event: HistoryEvent) => void;

/** All executions, in memory and in the store alike: nothing is changed but by a line. */
export interface Ledger {
  readonly executions: ReadonlyMap<string, ExecutionRecord>;
  write(line: Line): void;
  /** Appends an event and answers its id. */
  event(
    record: ExecutionRecord,
    event: { type: string; at: number; previousEventId: number; details?: JsonObject | undefined },
    thread?: string,
  ): number;
  /** Answers how to stop listening. */
  subscribe(listener: HistoryListener): () => void;
}

const threadOf = (record: ExecutionRecord, key: string): ThreadRecord => {
  const known = record.threads.get(key);
  if (known !== undefined) return known;
  const fresh: ThreadRecord = { facts: new Map(), events: [] };
  record.threads.set(key, fresh);
  return fresh;
};

/** A new visit: what was decided on the last one, and the branches that it had, are done with. */
const move = (record: ExecutionRecord, key: string, position: Position): void => {
  for (const other of record.threads.keys()) if (other.startsWith(`${key}/`)) record.threads.delete(other);
  const thread = threadOf(record, key);
  thread.facts.clear();
  thread.events = [];
  thread.position = position;
  record.transitions += 1;
};

const record = (record: ExecutionRecord, event: HistoryEvent, key: string | undefined): void => {
  record.events.push(event);
  if (key === undefined) return;
  const thread = threadOf(record, key);
  thread.events.push(event.id);
  thread.last = event.id;
};

/** Where an execution stood that failed is kept: it may be redriven from there. */
const end = (record: ExecutionRecord, line: Ended): void => {
  record.ended = line;
  if (line.status === 'SUCCEEDED') record.threads.clear();
};

const redrive = (record: ExecutionRecord, position: Position): void => {
  delete record.ended;
  record.redrives += 1;
  move(record, '', position);
};

const open = (started: Started): ExecutionRecord => ({
  ...{ started, events: [], threads: new Map<string, ThreadRecord>(), transitions: 0, redrives: 0 },
});

const apply = (executions: Map<string, ExecutionRecord>, line: Line): void => {
  if (line.kind === 'started') return void executions.set(line.execution, open(line));
  const execution = executions.get(line.execution);
  if (execution === undefined) return;
  if (line.kind === 'position') move(execution, line.thread, line.position);
  else if (line.kind === 'fact') threadOf(execution, line.thread).facts.set(line.what, line.value);
  else if (line.kind === 'event') record(execution, line.event, line.thread);
  else if (line.kind === 'redriven') redrive(execution, line.position);
  else end(execution, line);
};

/** Opens the ledger on what the store has kept. */
export const openLedger = (store: StatesStore): Ledger => {
  const executions = new Map<string, ExecutionRecord>();
  const listeners = new Set<HistoryListener>();
  for (const line of store.read()) apply(executions, line);
  const write = (line: Line): void => {
    store.append(line);
    apply(executions, line);
  };
  return {
    executions,
    write,
    event: (execution, { details, ...event }, thread) => {
      const id = execution.events.length + 1;
      const written = { ...event, id, ...(details && { details }) };
      const { started } = execution;
      write({ kind: 'event', execution: started.execution, event: written, ...(thread !== undefined && { thread }) });
      for (const listener of listeners) listener(execution, written);
      return id;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
