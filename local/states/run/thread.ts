import type { Machine, State } from '../definition/machine.ts';
import type { Json, JsonObject } from '../json.ts';
import { type Activity, createActivity } from './activity.ts';
import type { ExecutionRecord, ThreadRecord } from './ledger.ts';
import type { Branch } from './visit.ts';
import type { World } from './world.ts';

/** One scope under way: the whole execution, a branch of a Parallel, an iteration of a Map. */
export interface Thread {
  readonly world: World;
  readonly execution: ExecutionRecord;
  readonly key: string;
  readonly machine: Machine;
  readonly input: Json;
  /** Variables of the scopes around; they stand still while this one runs. */
  readonly outer: JsonObject;
  /** The item of the Map around, which may be further out than this scope. */
  readonly item: Branch['item'] | undefined;
  /** This scope is itself an iteration of a Map. */
  readonly iterates: boolean;
  /** Id of the event from which the thread's first follows. */
  readonly after: number;
  readonly activity: Activity;
  readonly children: Set<Thread>;
}

export const createThread = (parts: Omit<Thread, 'activity' | 'children'>): Thread => ({
  ...parts,
  activity: createActivity(parts.world.inFlight, `execution ${parts.execution.started.name}${parts.key}`),
  children: new Set(),
});

/** What the history says of the iteration that a thread is; `undefined` for other scopes. */
export const iterationOf = ({ item, iterates }: Thread): JsonObject | undefined =>
  iterates && item !== undefined ? { name: item.map, index: item.index } : undefined;

const nobody: ThreadRecord = { facts: new Map(), events: [] };

/** What the ledger knows of a thread. */
export const recordOf = ({ execution, key }: Thread): Readonly<ThreadRecord> => execution.threads.get(key) ?? nobody;

/** Id of the event from which the thread's next follows: its own last, or the last of the branches that it had. */
export const lastOf = (thread: Thread): number => {
  const { last = thread.after, facts } = recordOf(thread);
  const joined = facts.get('joined');
  return typeof joined === 'number' ? Math.max(last, joined) : last;
};

/** The state in which the thread is. */
export const stateOf = (thread: Thread): State | undefined => {
  const { position } = recordOf(thread);
  return position && thread.machine.states.get(position.state);
};

const abortable = ['Task', 'Wait', 'Parallel', 'Map'];

const tellAbort = (thread: Thread, because: number): void => {
  const { world, execution } = thread;
  const iteration = iterationOf(thread);
  const tell = (type: string, details?: JsonObject): void => {
    world.ledger.event(execution, { type, at: world.clock.now(), previousEventId: because, details });
  };
  const type = stateOf(thread)?.type ?? '';
  if (iteration !== undefined) tell('MapIterationAborted', iteration);
  if (abortable.includes(type)) tell(`${type}StateAborted`);
};

/** Ends a thread that others have made pointless, and says so in the history. @param because id of the event that did */
export const abort = (thread: Thread, because: number): void => {
  const { world, execution, key } = thread;
  tellAbort(thread, because);
  const closed = { what: 'closed', value: true };
  world.ledger.write({ kind: 'fact', execution: execution.started.execution, thread: key, ...closed });
  thread.activity.interrupt();
  for (const child of thread.children) abort(child, because);
};

/** Ends a thread without a word: the laptop stops, and the store knows how to go on. */
export const halt = (thread: Thread): void => {
  thread.activity.interrupt();
  for (const child of thread.children) halt(child);
};
