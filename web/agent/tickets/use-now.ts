import { useEffect, useState } from 'react';
import { usePlace } from '../place.ts';

/** An answer that told the API's time: `now` as it was said, `at` the page's own time then, both epoch milliseconds. */
export interface TimeTold {
  readonly now: number | undefined;
  readonly at: number;
}

/**
 * The API's time, going on by the second. Deadlines are counted against it, since an agent's computer may be wrong, and a laptop's clock
 * may be moved.
 */
export const useNow = (told?: TimeTold): number => {
  const { offsetMs } = usePlace();
  const [wall, setWall] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setWall(Date.now()), 1000);
    return () => clearInterval(ticking);
  }, []);
  return wall + (told?.now === undefined ? offsetMs : told.now - told.at);
};
