/**
 * Random numbers from 0 up to 1 that are the same for the same seed, so that a run with jitter can be repeated (mulberry32).
 *
 * @example
 * const random = seededRandom(7);
 * random(); // 0.011704753153026104
 */
export const seededRandom = (seed: number): (() => number) => {
  const state = { at: seed | 0 };
  return () => {
    state.at = (state.at + 0x6d2b79f5) | 0;
    const mixed = Math.imul(state.at ^ (state.at >>> 15), 1 | state.at);
    const again = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((again ^ (again >>> 14)) >>> 0) / 4_294_967_296;
  };
};
