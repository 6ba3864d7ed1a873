import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import { createVirtualClock } from '../clock/virtual-clock.ts';

/** A virtual clock that can begin anew, so that the next rehearsal may play in another year. */
export interface ResettableClock extends Clock {
  /** Calls off all timers and stands at `toMs`, earlier or later. Threads must read `shared` again: it is another one. */
  reset(toMs: number): void;
}

/** Time never goes back on one clock, so each beginning is a new clock behind the same face. */
export const createResettableClock = (startMs: number, inFlight: InFlight): ResettableClock => {
  const state = { clock: createVirtualClock(startMs, inFlight) };
  return {
    mode: 'virtual',
    now: () => state.clock.now(),
    at: (dueMs, fire) => state.clock.at(dueMs, fire),
    move: (toMs) => state.clock.move(toMs),
    next: () => state.clock.next(),
    stop: () => state.clock.stop(),
    get shared() {
      return state.clock.shared;
    },
    get waiting() {
      return state.clock.waiting;
    },
    reset: (toMs) => {
      state.clock.stop();
      state.clock = createVirtualClock(toMs, inFlight);
    },
  };
};
