import type { InFlight } from '../../clock/in-flight.ts';
import type { Arm } from './visit.ts';

/** Thrown where a thread goes on although its time is over: a sibling failed, or somebody stopped the execution. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Counts as in flight while it works and lets time go on while it waits. */
export interface Activity {
  /** @throws Interrupted */
  park<T>(arm: Arm<T>): Promise<T>;
  /** Ends a wait now, and every later step with `Interrupted`. */
  interrupt(): void;
  readonly interrupted: boolean;
  /** It waits and works no more. */
  end(): void;
}

interface State {
  interrupted: boolean;
  release: () => void;
  interrupt: () => void;
}

const nothing = (): void => undefined;

/** A piece of work that begins at once. */
export const createActivity = (inFlight: InFlight, what: string): Activity => {
  const state: State = { interrupted: false, release: inFlight.begin(what), interrupt: nothing };
  const park = <T>(arm: Arm<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      if (state.interrupted) throw new Interrupted();
      const { release } = state;
      const waiting = { woken: false, disarm: nothing };
      const wake = (settle: () => void): void => {
        if (waiting.woken) return;
        waiting.woken = true;
        state.interrupt = nothing;
        state.release = inFlight.begin(what);
        waiting.disarm();
        settle();
      };
      state.interrupt = () => wake(() => reject(new Interrupted()));
      waiting.disarm = arm((value) => wake(() => resolve(value)));
      if (waiting.woken) waiting.disarm();
      release();
    });
  return {
    park,
    interrupt: () => {
      state.interrupted = true;
      state.interrupt();
    },
    get interrupted() {
      return state.interrupted;
    },
    end: () => state.release(),
  };
};
