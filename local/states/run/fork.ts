import * as z from 'zod';
import { type Json, jsonSchema } from '../json.ts';
import type { StateError } from '../state-error.ts';
import { abort, createThread, iterationOf, lastOf, recordOf, stateOf, type Thread } from './thread.ts';
import type { Branch } from './visit.ts';

/** How a scope ended. */
export type Outcome = { readonly output: Json } | { readonly error: StateError };

/** Runs a thread to its end, or until others end it. Never rejects. */
export type RunThread = (thread: Thread) => Promise<Outcome | 'INTERRUPTED'>;

const endedSchema = z.strictObject({ output: jsonSchema, last: z.int() });

const factOf = (place: number): string => `branch ${place}`;
const endedBranch = (thread: Thread, place: number) => {
  const read = endedSchema.safeParse(recordOf(thread).facts.get(factOf(place)));
  return read.success ? read.data : undefined;
};

const note = ({ world, execution, key }: Thread, what: string, value: Json): void =>
  world.ledger.write({ kind: 'fact', execution: execution.started.execution, thread: key, what, value });

const childOf = (thread: Thread, branch: Branch, place: number): Thread | undefined => {
  const { world, execution, key, outer, item } = thread;
  const { position } = recordOf(thread);
  const machine = stateOf(thread)?.inner[branch.inner]?.machine;
  if (position === undefined || machine === undefined) return undefined;
  return createThread({
    world,
    execution,
    machine,
    key: `${key}/${position.visit}.${place}`,
    input: branch.input,
    outer: { ...outer, ...position.variables },
    item: branch.item ?? item,
    iterates: branch.item !== undefined,
    after: lastOf(thread),
  });
};

/** The first failure: the siblings end, and whoever waits goes on from what failed. */
const joinFailed = (thread: Thread, child: Thread): void => {
  const because = lastOf(child);
  for (const sibling of thread.children) abort(sibling, because);
  thread.children.clear();
  const { world, execution } = child;
  const details = iterationOf(child);
  const event = { type: 'MapIterationFailed', at: world.clock.now(), previousEventId: because, details };
  if (details !== undefined) world.ledger.event(execution, event);
  note(thread, 'joined', because);
};

const joinAll = (thread: Thread, count: number): Json[] => {
  const ended = Array.from({ length: count }, (_, place) => endedBranch(thread, place));
  note(thread, 'joined', Math.max(lastOf(thread), ...ended.map((one) => one?.last ?? 0)));
  return ended.map((one) => one?.output ?? null);
};

type Wake = (failure: StateError | undefined) => void;

/** Starts branches until the limit is reached, and the next one whenever one ends. */
const startAll = (thread: Thread, branches: readonly Branch[], limit: number, run: RunThread, wake: Wake): void => {
  const waiting = branches.map((_, place) => place).filter((place) => endedBranch(thread, place) === undefined);
  const settle = (child: Thread, place: number, outcome: Outcome): void => {
    thread.children.delete(child);
    if ('error' in outcome) {
      joinFailed(thread, child);
      wake(outcome.error);
    } else {
      note(thread, factOf(place), { output: outcome.output, last: lastOf(child) });
      fill();
    }
  };
  const start = (place: number, child: Thread): void => {
    thread.children.add(child);
    void run(child)
      .then((outcome) => {
        if (outcome !== 'INTERRUPTED' && !child.activity.interrupted) settle(child, place, outcome);
      })
      .finally(child.activity.end);
  };
  const fill = (): void => {
    while (thread.children.size < limit && waiting.length > 0) {
      const place = waiting.shift() ?? 0;
      const branch = branches[place];
      const child = branch && childOf(thread, branch, place);
      if (child !== undefined) start(place, child);
    }
    if (thread.children.size === 0) wake(undefined);
  };
  fill();
};

/**
 * Runs scopes side by side, at most `limit` at a time; those that had ended before a restart are not run again.
 *
 * @throws StateError of the first that fails; the others are ended
 */
export const fork = async (
  thread: Thread,
  branches: readonly Branch[],
  limit: number,
  run: RunThread,
): Promise<Json[]> => {
  const failure = await thread.activity.park<StateError | undefined>((wake) => {
    startAll(thread, branches, limit, run, wake);
    return () => undefined;
  });
  if (failure !== undefined) throw failure;
  return joinAll(thread, branches.length);
};
