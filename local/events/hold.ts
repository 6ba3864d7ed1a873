import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';

/** One thing in flight that is let go of while nothing can be done but wait for the clock. */
export interface Hold {
  take(): void;
  release(): void;
  /**
   * Waits on the laptop's clock without holding time up.
   *
   * @throws once the hold has been abandoned.
   */
  pause(milliseconds: number): Promise<void>;
  /** Ends every pause, now and later. */
  abandon(): void;
}

/** Creates a hold that nobody has taken yet. */
export const createHold = (inFlight: InFlight, clock: Clock, what: string): Hold => {
  const state: { end: (() => void) | undefined } = { end: undefined };
  const abandoned = Promise.withResolvers<never>();
  abandoned.promise.catch(() => undefined);
  const take = () => {
    state.end ??= inFlight.begin(what);
  };
  const release = () => {
    const { end } = state;
    state.end = undefined;
    end?.();
  };
  const pause = async (milliseconds: number) => {
    const due = Promise.withResolvers<void>();
    // The timer itself takes hold again: one turn later the clock might already have gone on.
    clock.at(clock.now() + milliseconds, () => {
      take();
      due.resolve();
    });
    release();
    await Promise.race([due.promise, abandoned.promise]);
  };
  return { take, release, pause, abandon: () => abandoned.reject(new Error(`${what}: abandoned`)) };
};
