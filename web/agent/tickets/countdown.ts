/** How near a deadline is. SOON: in the time in which somebody still can do something, four hours where nothing else is said. */
export type Nearness = 'CALM' | 'SOON' | 'OVER';

/** What a page says of a deadline: how far it is, in whole units, the two greatest. */
export interface Countdown {
  readonly nearness: Nearness;
  readonly units: 'DAYS' | 'HOURS' | 'MINUTES';
  readonly great: number;
  readonly small: number;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const fourHours = 4 * hour;

const inUnits = (seconds: number): Omit<Countdown, 'nearness'> => {
  const split = (great: number, small: number) => ({
    great: Math.floor(seconds / great),
    small: Math.floor((seconds % great) / small),
  });
  if (seconds >= day) return { units: 'DAYS', ...split(day, hour) };
  if (seconds >= hour) return { units: 'HOURS', ...split(hour, minute) };
  return { units: 'MINUTES', ...split(minute, 1) };
};

const nearness = (seconds: number, soon: number): Nearness => {
  if (seconds < 0) return 'OVER';
  return seconds < soon ? 'SOON' : 'CALM';
};

/**
 * The way to a deadline, or beyond it. Whole seconds are compared: in the second of the deadline it is still kept.
 *
 * @param due epoch milliseconds, as is `now`
 * @param soon from how many seconds on it is near
 * @example
 * countdownTo(Date.parse('2025-03-05T12:00:00Z'), Date.parse('2025-03-05T08:30:00Z')) // { nearness: 'SOON', units: 'HOURS', great: 3, small: 30 }
 */
export const countdownTo = (due: number, now: number, soon = fourHours): Countdown => {
  const seconds = Math.floor(due / 1000) - Math.floor(now / 1000);
  return { nearness: nearness(seconds, soon), ...inUnits(Math.abs(seconds)) };
};
