/** One move after the other: a second move waits for the first. A move that fails does not hold up the next. */
export const oneByOne = (move: (toMs: number) => Promise<void>): ((toMs: number) => Promise<void>) => {
  const line = { last: Promise.resolve() };
  return (toMs) => {
    const mine = line.last.then(() => move(toMs));
    line.last = mine.catch(() => undefined);
    return mine;
  };
};

/** @throws RangeError when the instant lies in the past. */
export const refuseThePast = (toMs: number, now: number): void => {
  if (Number.isNaN(toMs) || toMs < now)
    throw new RangeError(`the clock never goes back: ${String(toMs)} is before ${String(now)}`);
};
