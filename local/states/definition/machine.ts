import type { Step, Visit } from '../run/visit.ts';
import type { Catcher, Retrier } from './fields.ts';

/** A way from one state to another. */
export interface Edge {
  readonly to: string;
  /** The condition, the errors caught; empty for the only way on. */
  readonly label: string;
}

/** A branch of a Parallel, or what a Map does with each item. */
export interface Inner {
  readonly label: string;
  readonly machine: Machine;
}

/** A state that has been read and checked and only needs its turn. */
export interface State {
  readonly name: string;
  readonly type: string;
  readonly edges: readonly Edge[];
  /** Variables that the state itself assigns. */
  readonly assigns: readonly string[];
  readonly inner: readonly Inner[];
  readonly retry: readonly Retrier[];
  readonly catch: readonly Catcher[];
  /** @throws StateError when the state fails. */
  readonly run: (visit: Visit) => Promise<Step>;
}

/** States of one scope: the whole machine, or a branch of it. */
export interface Machine {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
}
