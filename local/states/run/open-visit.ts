import type * as z from 'zod';
import type { State } from '../definition/machine.ts';
import { evaluate } from '../expression/evaluate.ts';
import { isTooLarge, type Json, type JsonObject } from '../json.ts';
import { StateError } from '../state-error.ts';
import { Interrupted } from './activity.ts';
import { contextOf } from './context.ts';
import type { Position } from './lines.ts';
import { lastOf, recordOf, type Thread } from './thread.ts';
import { writeToken } from './tokens.ts';
import type { TaskPort, Visit } from './visit.ts';

/** A history holds 25,000 events; the last is kept for how the execution ended. */
const most = 24_999;

const lineOf = ({ execution, key }: Thread) => ({ execution: execution.started.execution, thread: key });

/** Writes the n-th event of a visit, or finds it already written: then the visit was taken up again after a restart. */
export const teller = (thread: Thread) => {
  const state = { told: 0 };
  return (type: string, details?: JsonObject): number => {
    const { world, execution, key, activity } = thread;
    if (activity.interrupted) throw new Interrupted();
    const known = recordOf(thread).events[state.told];
    state.told += 1;
    if (known !== undefined) return known;
    if (execution.events.length >= most)
      throw new StateError('States.Runtime', 'The execution reached the maximum number of history events (25000).');
    const event = { type, at: world.clock.now(), previousEventId: lastOf(thread), details };
    return world.ledger.event(execution, event, key);
  };
};

const note = (thread: Thread, what: string, value: Json): void => {
  if (!thread.activity.interrupted) thread.world.ledger.write({ kind: 'fact', ...lineOf(thread), what, value });
};

const remember = async <T extends Json>(
  thread: Thread,
  what: string,
  schema: z.ZodType<T>,
  make: () => T | Promise<T>,
): Promise<T> => {
  const known = recordOf(thread).facts.get(what);
  if (known !== undefined) return schema.parse(known);
  const made = await make();
  if (thread.activity.interrupted) throw new Interrupted();
  note(thread, what, made);
  return made;
};

const tasksOf = (thread: Thread, { visit }: Position): TaskPort => {
  const { world, execution, key } = thread;
  return {
    region: world.region,
    newToken: () => writeToken({ execution: execution.started.execution, thread: key, visit }, world.newId()),
    invoke: (functionName, payload, taskToken) => {
      const done = world.inFlight.begin(`task of ${execution.started.name}`);
      const { roleArn } = execution.started.machine;
      return world.invoke({ functionName, payload, taskToken, roleArn }).finally(done);
    },
    listen: (token, heard) => {
      world.listeners.set(token, heard);
      return () => void world.listeners.delete(token);
    },
  };
};

const checked = (value: Json, state: string, field: string): Json => {
  if (!isTooLarge(value)) return value;
  const limit = 'has a size exceeding the maximum number of bytes service limit';
  throw new StateError('States.DataLimitExceeded', `The field '${field}' of the state '${state}' ${limit}.`);
};

/** Opens a visit: the thread stands at `position`, in `state`. */
export const openVisit = (
  thread: Thread,
  position: Position,
  state: State,
  tell: (type: string, details?: JsonObject) => number,
): Omit<Visit, 'fork'> => {
  const { world, activity } = thread;
  return {
    input: position.input,
    now: () => world.clock.now(),
    evaluate: async (template, field, more = {}) => {
      const states = { input: position.input, context: contextOf(thread, position, more.context), ...more.states };
      const scope = { states, variables: { ...thread.outer, ...position.variables } };
      return checked(
        await evaluate(template, field, scope, { ...world, now: () => world.clock.now() }),
        state.name,
        field,
      );
    },
    remember: (what, schema, make) => remember(thread, what, schema, make),
    recall: (what) => recordOf(thread).facts.get(what),
    note: (what, value) => note(thread, what, value),
    emit: (type, details) => void tell(type, details),
    at: (due, fire) => {
      const timer = world.clock.at(due, fire);
      return () => timer.cancel();
    },
    park: (arm) => activity.park(arm),
    tasks: tasksOf(thread, position),
  };
};
