const virtual = 1;

/** What a thread reads of the laptop's clock: bytes 0-7 the offset (real time) or the instant (virtual time), bytes 8-11 the mode. */
const readClock = (shared: SharedArrayBuffer, wallClock: () => number) => {
  const milliseconds = new Float64Array(shared, 0, 1);
  const mode = new Int32Array(shared, 8, 1);
  return () => {
    const value = milliseconds[0] ?? 0;
    return Math.floor(mode[0] === virtual ? value : wallClock() + value);
  };
};

/**
 * Makes `Date` of this thread follow a clock of the laptop. Timers and `performance` stay real: a handler that waits really waits.
 *
 * @returns how to follow another clock from now on.
 * @example
 * const follow = installDate(clock.shared);
 * new Date(); // the laptop's now, not the machine's
 */
export const installDate = (shared: SharedArrayBuffer): ((other: SharedArrayBuffer) => void) => {
  const Wall = Date;
  const wallClock = Wall.now.bind(Wall);
  const clock = { now: readClock(shared, wallClock) };
  const followed = new Proxy(Wall, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [clock.now()] : args, newTarget),
    apply: () => new Wall(clock.now()).toString(),
  });
  Wall.now = () => clock.now();
  Wall.prototype.constructor = followed;
  globalThis.Date = followed;
  return (other) => {
    clock.now = readClock(other, wallClock);
  };
};
