import type { Clock } from './clock.ts';
import type { InFlight } from './in-flight.ts';
import { oneByOne, refuseThePast } from './moves.ts';
import { createSharedTime } from './shared-time.ts';
import { createTimers, type Timers } from './timers.ts';

/** Node's timers hold at most 2^31-1 ms; a longer wait is taken in pieces. */
const longestWait = 2_000_000_000;

/** The instant that wall time and offset give. The offset only grows. */
const createShiftedTime = (wall: () => number, offsetMs: number) => {
  const state = { offset: offsetMs };
  const shared = createSharedTime('real', offsetMs);
  const now = (): number => wall() + state.offset;
  const goTo = (instant: number): void => {
    state.offset += Math.max(0, instant - now());
    shared.set(state.offset);
  };
  return { now, goTo, buffer: shared.buffer };
};

/** Timers that a Node timer wakes. */
const createAlarm = (timers: Timers, now: () => number) => {
  const state: { alarm: NodeJS.Timeout | undefined } = { alarm: undefined };
  const arm = (): void => {
    clearTimeout(state.alarm);
    const due = timers.next();
    if (due !== undefined) state.alarm = setTimeout(fireDue, Math.min(longestWait, Math.max(0, due - now())));
  };
  const fireDue = (): void => {
    for (let due = timers.next(); due !== undefined && due <= now(); due = timers.next()) timers.take()?.();
    arm();
  };
  return { arm, stop: () => clearTimeout(state.alarm) };
};

/**
 * Wall time plus an offset that only grows: the time machine. Moving forward fires what falls due on the way, in order.
 *
 * @param options.offsetMs the saved offset, so that a restart doesn't go back in time
 * @param options.inFlight waited for between the timers of a move
 *
 * @example
 * const clock = createRealClock({ inFlight });
 * await clock.move(clock.now() + 86_400_000); // tomorrow, same time
 */
export const createRealClock = (options: {
  readonly offsetMs?: number;
  readonly inFlight: InFlight;
  readonly wall?: () => number;
}): Clock => {
  const timers = createTimers();
  const { now, goTo, buffer } = createShiftedTime(options.wall ?? Date.now, options.offsetMs ?? 0);
  const alarm = createAlarm(timers, now);
  const move = async (toMs: number): Promise<void> => {
    refuseThePast(toMs, now());
    await options.inFlight.idle();
    for (let due = timers.next(); due !== undefined && due <= toMs; due = timers.next()) {
      goTo(due);
      timers.take()?.();
      await options.inFlight.idle();
    }
    goTo(toMs);
    alarm.arm();
  };
  return {
    mode: 'real',
    shared: buffer,
    now,
    at: (dueMs, fire) => {
      const timer = timers.add(dueMs, fire);
      if (timers.next() === dueMs) alarm.arm();
      return timer;
    },
    move: oneByOne(move),
    next: () => timers.next(),
    get waiting() {
      return timers.size;
    },
    stop: () => {
      while (timers.take() !== undefined);
      alarm.stop();
    },
  };
};
