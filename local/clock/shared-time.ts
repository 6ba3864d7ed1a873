/**
 * Time as worker threads read it: bytes 0-7 a double (the offset to wall time in real mode, the instant in virtual mode, milliseconds),
 * bytes 8-11 the mode.
 */
export interface SharedTime {
  readonly buffer: SharedArrayBuffer;
  set(milliseconds: number): void;
}

const modes = { real: 0, virtual: 1 } as const;

/** Sixteen bytes of shared memory in the given mode, at `milliseconds`. */
export const createSharedTime = (mode: keyof typeof modes, milliseconds: number): SharedTime => {
  const buffer = new SharedArrayBuffer(16);
  const value = new Float64Array(buffer, 0, 1);
  new Int32Array(buffer, 8, 1)[0] = modes[mode];
  value[0] = milliseconds;
  return {
    buffer,
    set: (next) => {
      value[0] = next;
    },
  };
};

/**
 * The instant that a shared buffer stands for.
 *
 * @example
 * readSharedTime(createSharedTime('virtual', 1000).buffer, Date.now); // 1000
 */
export const readSharedTime = (buffer: SharedArrayBuffer, wall: () => number): number => {
  const value = new Float64Array(buffer, 0, 1)[0] ?? 0;
  return new Int32Array(buffer, 8, 1)[0] === modes.virtual ? value : wall() + value;
};
