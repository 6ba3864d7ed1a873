/** A timer that can still be called off. Calling it off twice, or after it fired, does nothing. */
export interface Timer {
  cancel(): void;
}

/** The laptop's one source of time: queues, waits, schedules and, through `shared`, the `Date` of every Lambda. */
export interface Clock {
  /** Epoch milliseconds. Never goes back. */
  now(): number;
  /** Fires once at `dueMs`, or as soon as the clock next fires timers when that instant has passed. */
  at(dueMs: number, fire: () => void): Timer;
  readonly mode: 'real' | 'virtual';
  /** Read by worker threads; see `shared-time.ts`. */
  readonly shared: SharedArrayBuffer;
  /**
   * Moves to `toMs`, firing what falls due on the way, in order and each at its own instant; between two instants it waits until nothing is
   * in flight. Moves are made one after the other.
   *
   * @throws RangeError when `toMs` lies in the past: time never goes back.
   */
  move(toMs: number): Promise<void>;
  /** How many timers wait; 0 = nothing will ever happen by itself. */
  readonly waiting: number;
  /** Due instant of the next timer. */
  next(): number | undefined;
  /** Calls off everything, so that the process can end. */
  stop(): void;
}
