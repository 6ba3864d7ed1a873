import type { Retrier } from '../definition/fields.ts';
import { matches, type StateError } from '../state-error.ts';

/** Seconds until the next attempt, before chance has its say: the interval grows by the rate, up to the greatest delay. */
const intervalOf = (
  { IntervalSeconds, BackoffRate, MaxDelaySeconds = Number.POSITIVE_INFINITY }: Retrier,
  used: number,
) => Math.min(IntervalSeconds * BackoffRate ** used, MaxDelaySeconds);

/** Another try: how often each retrier has then been used, and after how many milliseconds it begins. */
export interface Retry {
  readonly attempts: number[];
  readonly delayMs: number;
}

/**
 * The retry that the first matching retrier still grants.
 *
 * @param attempts how often each retrier has been used in this state
 * @example nextRetry([{ ErrorEquals: ['States.ALL'], IntervalSeconds: 2, ... }], [1], error, random)?.delayMs // 4000
 */
export const nextRetry = (
  retriers: readonly Retrier[],
  attempts: readonly number[],
  { error }: StateError,
  random: () => number,
): Retry | undefined => {
  const place = retriers.findIndex(({ ErrorEquals }) => matches(ErrorEquals, error));
  const retrier = retriers[place];
  const used = attempts[place] ?? 0;
  if (retrier === undefined || used >= retrier.MaxAttempts) return undefined;
  const seconds = intervalOf(retrier, used) * (retrier.JitterStrategy === 'FULL' ? random() : 1);
  return {
    attempts: retriers.map((_, other) => (attempts[other] ?? 0) + (other === place ? 1 : 0)),
    delayMs: Math.round(seconds * 1000),
  };
};
