import { useEffect, useState } from 'react';

/** An answer that told the API's time: `now` as it was said, `at` the page's own time then, both epoch milliseconds. */
export interface TimeTold {
  readonly now: number | undefined;
  readonly at: number;
}

/**
 * How far the platform's clock is ahead of the page's own, in milliseconds: as the newest answer told, or as it is known otherwise while
 * none has. A telephone or a computer may be minutes wrong; deadlines are the platform's.
 *
 * @example
 * clockOffset({ now: 240_000, at: 0 }, 0) // 240000: the page's own clock is four minutes slow
 */
export const clockOffset = (told: TimeTold | undefined, otherwise: number): number =>
  told?.now === undefined ? otherwise : told.now - told.at;

/** The page's own time in epoch milliseconds, going on by itself. */
export const useWall = (everyMs: number): number => {
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setWall(Date.now()), everyMs);
    return () => clearInterval(ticking);
  }, [everyMs]);
  return wall;
};
