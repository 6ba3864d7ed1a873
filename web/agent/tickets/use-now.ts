import { clockOffset, type TimeTold, useWall } from '../../shared/use-now.ts';
import { usePlace } from '../place.ts';

/**
 * The API's time, going on by the second. Deadlines are counted against it, since an agent's computer may be wrong, and a laptop's clock
 * may be moved.
 */
export const useNow = (told?: TimeTold): number => useWall(1000) + clockOffset(told, usePlace().offsetMs);
