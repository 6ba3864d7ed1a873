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
 * and is then released politely. Source: LEGAL-30, story 42.
 *
 * @param closing when the lawyers close today; absent when they never do
 * @example waitingLimit(10 o'clock, 17:30) // { rounds: 20, limit: 'SERVICE' }
 * @example waitingLimit(17:29:29, 17:30) // { rounds: 31, limit: 'GOODBYE' }
 */
export const waitingLimit = (arrivedAt: Instant, closing: Instant | undefined): WaitingLimit => {
  const untilClosing = closing === undefined ? Number.POSITIVE_INFINITY : secondsBetween(arrivedAt, closing);
  if (untilClosing > LONGEST_WAIT_SECONDS) return { rounds: LONGEST_WAIT_SECONDS / ROUND_SECONDS, limit: 'SERVICE' };
  return { rounds: Math.floor((untilClosing + AFTER_CLOSING_SECONDS) / ROUND_SECONDS), limit: 'GOODBYE' };
};
