import type { State } from '../definition/machine.ts';
import { isTooLarge, type JsonObject } from '../json.ts';
import { errorOutput, matches, StateError } from '../state-error.ts';
import { leave } from '../types/leave.ts';
import { Interrupted } from './activity.ts';
import { fork, type Outcome, type RunThread } from './fork.ts';
import type { Position } from './lines.ts';
import { openVisit, teller } from './open-visit.ts';
import { nextRetry } from './retry.ts';
import { iterationOf, recordOf, stateOf, type Thread } from './thread.ts';
import type { Step, Visit } from './visit.ts';

type Tell = ReturnType<typeof teller>;

/** A stay in a state, with what it takes to write about it. */
interface Stay {
  readonly thread: Thread;
  readonly position: Position;
  readonly state: State;
  readonly tell: Tell;
  readonly visit: Visit;
  /** Id of the event with which the state was entered. */
  readonly entered: number;
}

const whole = { truncated: false };

const move = ({ world, execution, key, activity }: Thread, position: Position): void => {
  if (activity.interrupted) throw new Interrupted();
  world.ledger.write({ kind: 'position', execution: execution.started.execution, thread: key, position });
};

const enter = (thread: Thread, state: string, input: Step['output'], variables: JsonObject): void => {
  const visit = (recordOf(thread).position?.visit ?? 0) + 1;
  move(thread, { visit, state, input, variables, enteredAt: thread.world.clock.now(), attempts: [] });
};

const begin = (thread: Thread): void => {
  if (recordOf(thread).position !== undefined) return;
  const details = iterationOf(thread);
  if (details !== undefined) teller(thread)('MapIterationStarted', details);
  enter(thread, thread.machine.startAt, thread.input, {});
};

const assignedVariables = (assigned: JsonObject): JsonObject => {
  if (Object.keys(assigned).length === 0) return {};
  const shown = Object.entries(assigned).map(([name, value]) => [name, JSON.stringify(value)] as const);
  return { assignedVariables: Object.fromEntries(shown), assignedVariablesDetails: whole };
};

/** Leaves the state: on to the next one, or out of the scope. */
const go = ({ thread, position, state, tell }: Stay, { next, output, assigned }: Step): Outcome | undefined => {
  const shown = { name: state.name, output: JSON.stringify(output), outputDetails: whole };
  tell(`${state.type}StateExited`, { ...shown, ...assignedVariables(assigned) });
  if (next !== undefined) {
    enter(thread, next, output, { ...position.variables, ...assigned });
    return undefined;
  }
  const details = iterationOf(thread);
  if (details !== undefined) tell('MapIterationSucceeded', details);
  return { output };
};

const sized = (step: Step, { name }: State): Step => {
  if (!isTooLarge(step.output)) return step;
  const reason = `The state/task '${name}' returned a result with a size exceeding the maximum number of bytes service limit.`;
  throw new StateError('States.DataLimitExceeded', reason);
};

/** Tells of JSONata that failed, in the words of Step Functions. */
const explained = (error: StateError, { state, tell, entered }: Stay): StateError => {
  if (error.location === undefined) return error;
  const cause = `An error occurred while executing the state '${state.name}' (entered at the event id #${entered}). ${error.reason}`;
  tell('EvaluationFailed', { error: error.error, cause, location: error.location, state: state.name });
  return new StateError(error.error, cause);
};

const tryAgain = ({ thread, position, state, entered }: Stay, error: StateError): boolean => {
  const retry = nextRetry(state.retry, position.attempts, error, thread.world.random);
  if (retry === undefined) return false;
  const { attempts, delayMs } = retry;
  const waitUntil = thread.world.clock.now() + delayMs;
  move(thread, { ...position, visit: position.visit + 1, enteredEvent: entered, attempts, waitUntil });
  return true;
};

const caught = async (stay: Stay, error: StateError): Promise<Outcome | undefined> => {
  const catcher = stay.state.catch.find(({ ErrorEquals }) => matches(ErrorEquals, error.error));
  if (catcher === undefined) return { error };
  const output = errorOutput(error);
  return go(stay, sized(await leave(stay.visit, catcher, output, { errorOutput: output }), stay.state));
};

const recover = async (stay: Stay, thrown: StateError): Promise<Outcome | undefined> => {
  const error = explained(thrown, stay);
  return tryAgain(stay, error) ? undefined : caught(stay, error);
};

const asStateError = (error: unknown): StateError => {
  if (error instanceof StateError) return error;
  throw error;
};

const startStay = (thread: Thread): Stay => {
  const { position } = recordOf(thread);
  const state = stateOf(thread);
  if (position === undefined || state === undefined)
    throw new StateError('States.Runtime', `There is no state ${position?.state ?? ''}`);
  const tell = teller(thread);
  const details = { name: state.name, input: JSON.stringify(position.input), inputDetails: whole };
  const entered = position.enteredEvent ?? tell(`${state.type}StateEntered`, details);
  const open = openVisit(thread, position, state, tell);
  const visit: Visit = { ...open, fork: (branches, limit) => fork(thread, branches, limit, runThread) };
  return { thread, position, state, tell, visit, entered };
};

const perform = async (stay: Stay): Promise<Outcome | undefined> => {
  const { position, state, visit } = stay;
  const { waitUntil = 0 } = position;
  if (waitUntil > visit.now()) await visit.park<void>((wake) => visit.at(waitUntil, wake));
  return go(stay, sized(await state.run(visit), state));
};

const stayOnce = async (thread: Thread): Promise<Outcome | undefined> => {
  const stay = startStay(thread);
  return perform(stay)
    .catch((error: unknown) => recover(stay, asStateError(error)))
    .catch((error: unknown) => ({ error: explained(asStateError(error), stay) }));
};

const toTheEnd = async (thread: Thread): Promise<Outcome> => {
  begin(thread);
  for (;;) {
    const outcome = await stayOnce(thread);
    if (outcome !== undefined) return outcome;
  }
};

/** A fault of the engine itself fails the scope and is told in its cause. */
const broken = (error: unknown): StateError => new StateError('States.Runtime', `The laptop: ${String(error)}`);

/** Runs a scope from where it stands to its end, or until others end it. */
export const runThread: RunThread = (thread) =>
  toTheEnd(thread).catch((error: unknown) => {
    if (error instanceof Interrupted) return 'INTERRUPTED' as const;
    return { error: error instanceof StateError ? error : broken(error) };
  });
