import { spanText } from '../shared/time.ts';

/** What a card says of a deadline. HURRY: half a minute is left. OVER: its last second has passed. */
export interface OfferClock {
  readonly state: 'CALM' | 'HURRY' | 'OVER';
  /** `02:59`; what has passed since, when it is over. */
  readonly text: string;
}

const hurry = 30;

const stateOf = (seconds: number): OfferClock['state'] => {
  if (seconds < 0) return 'OVER';
  return seconds <= hurry ? 'HURRY' : 'CALM';
};

/**
 * The way to a deadline, in whole seconds: in the deadline's own second it is still in time, and reads 00:00.
 *
 * @param deadline epoch milliseconds, as is `now`
 * @example
 * offerClock(180_000, 1_000) // { state: 'CALM', text: '02:59' }
 */
export const offerClock = (deadline: number, now: number): OfferClock => {
  const seconds = Math.floor(deadline / 1000) - Math.floor(now / 1000);
  return { state: stateOf(seconds), text: spanText(Math.abs(seconds) * 1000) };
};
