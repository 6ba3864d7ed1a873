import type { Opening } from '../calendar/index.ts';
import { type Instant, secondsBetween } from '../kernel/index.ts';

const ROUND_SECONDS = 30;
const LONGEST_WAIT_SECONDS = 600;
const AFTER_CLOSING_SECONDS = 900;

/** How long a caller may wait for a lawyer. Limits are checked at each announcement, so the length is counted in rounds. */
export interface WaitingLimit {
  readonly rounds: number;
  readonly limit: 'SERVICE' | 'GOODBYE';
}

/**
 * Ten minutes, then customer service; but who is still queued when the lawyers close waits for up to fifteen minutes more
 * and is then released politely. A break is not the end of the day: who waits when it begins goes to customer service after
 * his ten minutes, as at any other hour. Source: LEGAL-30, story 42.
 *
 * @param opening when the lawyers close, and for what; without `closing` they never do
 * @example waitingLimit(10 o'clock, { closing: 17:30, closesFor: 'AFTER' }) // { rounds: 20, limit: 'SERVICE' }
 * @example waitingLimit(17:29:29, { closing: 17:30, closesFor: 'AFTER' }) // { rounds: 31, limit: 'GOODBYE' }
 */
export const waitingLimit = (
  arrivedAt: Instant,
  { closing, closesFor }: Pick<Opening, 'closing' | 'closesFor'>,
): WaitingLimit => {
  const dayEnds = closesFor === 'BREAK' ? undefined : closing;
  const untilClosing = dayEnds === undefined ? Number.POSITIVE_INFINITY : secondsBetween(arrivedAt, dayEnds);
  if (untilClosing > LONGEST_WAIT_SECONDS) return { rounds: LONGEST_WAIT_SECONDS / ROUND_SECONDS, limit: 'SERVICE' };
  return { rounds: Math.floor((untilClosing + AFTER_CLOSING_SECONDS) / ROUND_SECONDS), limit: 'GOODBYE' };
};
