import { type Block, type Contact, type Flow, type Run, waiting } from '../model.ts';
import type { FlowLog } from './log.ts';

/** A flow that runs so many blocks without any of them taking time goes round in a circle. */
const circle = 20_000;

export interface Interpreter {
  /** Starts a flow. What needs no time has happened when this returns. */
  start(run: Run): void;
  /** Goes on from where a block waits; a late answer (an old ticket) is dropped. */
  resume(run: Run, ticket: number, branch: number): void;
  /** Takes the run from its block to another one: a wait that interrupts. */
  interrupt(run: Run, block: Block, branch: number): void;
  /** Ends a run from outside. */
  stop(run: Run | undefined): void;
}

const noFlowAttributes: Run['flowAttributes'] = {};
const nothingSpoken: Run['spoken'] = [];

/** A run at the start of its flow. */
export const newRun = (
  contact: Contact,
  flow: Flow,
  side: Run['side'],
  now: number,
  ended: (run: Run) => void,
): Run => ({
  contact,
  side,
  startedAt: now,
  flow,
  block: flow.start,
  flowAttributes: noFlowAttributes,
  over: false,
  ticket: 0,
  timer: undefined,
  beat: undefined,
  alarm: undefined,
  ear: undefined,
  spoken: nothingSpoken,
  spokenAt: 0,
  departure: undefined,
  ended,
});

const release = (run: Run): void => {
  run.timer?.cancel();
  run.beat?.cancel();
  run.timer = undefined;
  run.beat = undefined;
  run.ear = undefined;
};

const close = (run: Run): void => {
  run.over = true;
  run.alarm?.cancel();
  release(run);
};

const depart = (run: Run): void => {
  const { departure } = run;
  close(run);
  if (departure === undefined) run.ended(run);
  else departure();
};

/** Counts and logs a branch, and takes it. False when there is nothing more to run. */
const take = (log: FlowLog, run: Run, branch: number): boolean => {
  if (branch === waiting) return false;
  const { block } = run;
  if (branch >= 0) block.hits[branch] = (block.hits[branch] ?? 0) + 1;
  log.write(run, block, block.branches[branch]);
  if (run.over) return false;
  const next = block.targets[branch];
  if (next === undefined) depart(run);
  else run.block = next;
  return next !== undefined;
};

/**
 * Runs blocks one after the other in one synchronous loop, until a block waits or the flow ends.
 *
 * @param leave called when a block that waited is left, so that music stops
 * @param circles called when a flow runs in a circle without taking time
 */
export const createInterpreter = (
  log: FlowLog,
  leave: (run: Run) => void,
  circles: (run: Run) => void,
): Interpreter => {
  const go = (run: Run): void => {
    for (let blocks = 0; blocks < circle; blocks += 1) if (!take(log, run, run.block.execute(run))) return;
    close(run);
    circles(run);
  };
  const resume: Interpreter['resume'] = (run, ticket, branch) => {
    if (run.over || run.ticket !== ticket) return;
    run.ticket += 1;
    release(run);
    leave(run);
    if (take(log, run, branch)) go(run);
  };
  return {
    start: go,
    resume,
    interrupt: (run, block, branch) => {
      run.block = block;
      resume(run, run.ticket, branch);
    },
    stop: (run) => {
      if (run === undefined || run.over) return;
      close(run);
      leave(run);
    },
  };
};
