import type { Clock } from './clock.ts';
import type { InFlight } from './in-flight.ts';
import { oneByOne, refuseThePast } from './moves.ts';
import { createSharedTime } from './shared-time.ts';
import { createTimers } from './timers.ts';

/**
 * A clock that moves only when told to. It stands still while anything is in flight and otherwise jumps to the next due timer:
 * idle is counted, never slept for.
 *
 * @param startMs epoch milliseconds
 *
 * @example
 * const clock = createVirtualClock(Date.parse('2025-03-04T02:00:00Z'), createInFlight());
 * clock.at(clock.now() + 20_000, missTheCall);
 * await clock.move(clock.now() + 60_000); // missTheCall has run, at 02:00:20
 */
export const createVirtualClock = (startMs: number, inFlight: InFlight): Clock => {
  const timers = createTimers();
  const shared = createSharedTime('virtual', startMs);
  const time = { now: startMs };
  const goTo = (instant: number): void => {
    if (instant <= time.now) return;
    time.now = instant;
    shared.set(instant);
  };
  const fireUntil = async (toMs: number): Promise<void> => {
    await inFlight.idle();
    for (let due = timers.next(); due !== undefined && due <= toMs; due = timers.next()) {
      goTo(due);
      timers.take()?.();
      await inFlight.idle();
    }
  };
  return {
    mode: 'virtual',
    shared: shared.buffer,
    now: () => time.now,
    at: (dueMs, fire) => timers.add(Math.max(dueMs, time.now), fire),
    move: oneByOne(async (toMs) => {
      refuseThePast(toMs, time.now);
      await fireUntil(toMs);
      goTo(toMs);
      await inFlight.idle();
    }),
    next: () => timers.next(),
    get waiting() {
      return timers.size;
    },
    stop: () => {
      while (timers.take() !== undefined);
    },
  };
};
