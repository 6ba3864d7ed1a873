import type { Machine } from './definition/machine.ts';
import { readMachine } from './definition/read-machine.ts';
import { isObject, type Json } from './json.ts';
import { isRedrivable, isSame, open, reopen, run, stop } from './run/execution.ts';
import { type ExecutionRecord, type HistoryListener, openLedger } from './run/ledger.ts';
import { halt, type Thread } from './run/thread.ts';
import { readToken } from './run/tokens.ts';
import type { TaskAnswer } from './run/visit.ts';
import type { StatesParts, World } from './run/world.ts';
import type { StatesStore } from './store.ts';

/** A state machine as it is deployed. */
export interface MachineSpec {
  readonly arn: string;
  readonly name: string;
  readonly roleArn: string;
  /** Amazon States Language, as text. */
  readonly definition: string;
}

/** What became of something sent with a token. */
export type Sent = 'SENT' | 'UNKNOWN' | 'OVER';

/** Step Functions on the laptop. */
export interface StatesEngine {
  /** @throws Trouble for what the laptop doesn't run: machine, state and field by name. */
  define(machine: MachineSpec): void;
  readonly machines: ReadonlyMap<string, MachineSpec>;
  readonly executions: ReadonlyMap<string, ExecutionRecord>;
  /** Begins an execution, or answers the one that runs with this name and input; `EXISTS` when the name is taken. */
  start(machine: MachineSpec, name: string, input: Json): ExecutionRecord | 'EXISTS';
  stopExecution(execution: string, because: { readonly error?: string; readonly cause?: string }): void;
  /** Goes on with an execution that failed or was stopped within two weeks; false when there is no such one. */
  redrive(execution: string): boolean;
  answer(token: string, answer: TaskAnswer): Sent;
  heartbeat(token: string): Sent;
  /** ARN of the machine on whose execution a token was issued; undefined for a text that is no token of this engine. */
  machineOf(token: string): string | undefined;
  /** Hears of every event of every history. Answers how to stop listening. */
  subscribe(listener: HistoryListener): () => void;
  /** Goes on with what was under way when the store was last written. */
  resume(): void;
  /** Ends all work; the store knows how to go on. */
  stop(): void;
  /** Epoch milliseconds, of the laptop's clock. */
  now(): number;
  newId(): string;
}

/** Names may be used again after 90 days. */
const keptMs = 90 * 86_400_000;

const executionArn = (machine: MachineSpec, name: string): string =>
  `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;

/** The visit that waits for a token, unless it is over. */
const holderOf = (world: World, token: string) => {
  const holder = readToken(token);
  const execution = holder && world.ledger.executions.get(holder.execution);
  if (holder === undefined || execution === undefined) return undefined;
  const thread = execution.threads.get(holder.thread);
  const plan = thread?.facts.get('plan') ?? null;
  const issued = thread?.position?.visit === holder.visit && isObject(plan) && plan.token === token;
  const over = !issued || thread.facts.has('answer') || thread.facts.has('closed');
  return { ...holder, over };
};

/** Writes what a token brings before anybody acts on it, so that it outlives the laptop. */
const send = (world: World, token: string, what: string, value: Json): Sent => {
  const holder = holderOf(world, token);
  if (holder === undefined) return 'UNKNOWN';
  if (holder.over) return 'OVER';
  const { execution, thread } = holder;
  world.ledger.write({ kind: 'fact', execution, thread, what, value });
  return 'SENT';
};

const startOrFind = (world: World, spec: MachineSpec, name: string, input: Json, begin: (arn: string) => void) => {
  const execution = executionArn(spec, name);
  const at = world.clock.now();
  const known = world.ledger.executions.get(execution);
  if (known !== undefined && isSame(known, input)) return known;
  if (known !== undefined && at - (known.ended?.at ?? at) < keptMs) return 'EXISTS';
  const { arn, roleArn, definition } = spec;
  open(world, { execution, name, input, at, machine: { arn, name: spec.name, roleArn, definition } });
  begin(execution);
  return world.ledger.executions.get(execution) ?? 'EXISTS';
};

/** Machines by their text: an execution keeps the definition with which it began. */
const createReader = () => {
  const known = new Map<string, Machine>();
  return ({ name, definition }: Pick<MachineSpec, 'name' | 'definition'>): Machine => {
    const machine = known.get(definition) ?? readMachine(name, definition);
    known.set(definition, machine);
    return machine;
  };
};

/** What comes with tokens. */
const tokenDesk = (world: World): Pick<StatesEngine, 'answer' | 'heartbeat' | 'machineOf'> => ({
  answer: (token, answer) => {
    const sent = send(world, token, 'answer', { ...answer });
    if (sent === 'SENT') world.listeners.get(token)?.answer(answer);
    return sent;
  },
  heartbeat: (token) => {
    const sent = send(world, token, 'heartbeat', world.clock.now());
    if (sent === 'SENT') world.listeners.get(token)?.heartbeat();
    return sent;
  },
  machineOf: (token) => world.ledger.executions.get(readToken(token)?.execution ?? '')?.started.machine.arn,
});

/** The executions under way. */
const createRunner = (world: World, read: ReturnType<typeof createReader>) => {
  const threads = new Map<string, Thread>();
  const { executions } = world.ledger;
  const begin = (execution: string): void => {
    const record = executions.get(execution);
    if (record !== undefined && record.ended === undefined)
      threads.set(execution, run(world, record, read(record.started.machine)));
  };
  const redrive = (execution: string): boolean => {
    const record = executions.get(execution);
    if (record === undefined || !isRedrivable(record, world.clock.now())) return false;
    reopen(world, record);
    begin(execution);
    return true;
  };
  const stopExecution: StatesEngine['stopExecution'] = (execution, because) => {
    const thread = threads.get(execution);
    if (thread !== undefined && executions.get(execution)?.ended === undefined) stop(thread, because);
  };
  return { threads, begin, redrive, stopExecution };
};

/**
 * Creates the engine on a store; `resume` goes on with what the store holds.
 *
 * @example
 * const engine = createStatesEngine({ clock, inFlight, invoke, random, newId, region }, fileStore('.hutong/states.jsonl'));
 * engine.define({ arn, name: 'ticket-clock', roleArn, definition });
 */
export const createStatesEngine = (parts: StatesParts, store: StatesStore): StatesEngine => {
  const world: World = { ...parts, ledger: openLedger(store), listeners: new Map() };
  const machines = new Map<string, MachineSpec>();
  const read = createReader();
  const { threads, begin, redrive, stopExecution } = createRunner(world, read);
  const { executions, subscribe } = world.ledger;
  return {
    ...tokenDesk(world),
    machines,
    executions,
    define: (spec) => {
      read(spec);
      machines.set(spec.arn, spec);
    },
    start: (spec, name, input) => startOrFind(world, spec, name, input, begin),
    stopExecution,
    redrive,
    subscribe,
    resume: () => [...executions.keys()].filter((one) => !threads.has(one)).forEach(begin),
    stop: () => [...threads.values()].forEach(halt),
    now: () => world.clock.now(),
    newId: () => world.newId(),
  };
};
