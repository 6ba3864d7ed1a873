import { type Instant, plusDays } from '../kernel/index.ts';
import type { Schedule } from './schedule.ts';

/** Time that does not count because the customer is waited for; still paused when it has no end. */
export interface Pause {
  readonly start: Instant;
  readonly end?: Instant;
}

/** One line of the proof of a deadline. */
export type ProofLine =
  | { readonly what: 'COUNTED'; readonly start: Instant; readonly end: Instant; readonly makeUp: boolean }
  | { readonly what: 'WORKING_DAY'; readonly date: string; readonly ordinal: number; readonly makeUp: boolean }
  /** `holiday` is its name, empty when the calendar gives none; absent on a weekend or a day without hours. */
  | { readonly what: 'CLOSED_DAY'; readonly date: string; readonly holiday?: string }
  | { readonly what: 'PAUSED_DAY'; readonly date: string }
  | { readonly what: 'BREAK' | 'PAUSE'; readonly start: Instant; readonly end: Instant };

/** A deadline that can explain itself; `explain` puts it into words. */
export interface Due {
  readonly at: Instant;
  readonly from: Instant;
  readonly timeZone: string;
  /** What counted and what did not, in order of time. */
  readonly proof: readonly ProofLine[];
  /** Years without an official calendar that the count went through: the deadline is provisional. */
  readonly uncoveredYears: readonly number[];
}

export const isMakeUp = (schedule: Schedule, date: string): boolean => schedule.dayOn(date).kind === 'MAKEUP';

export const closedDay = (schedule: Schedule, date: string): ProofLine => {
  const { kind, name = '' } = schedule.dayOn(date);
  return { what: 'CLOSED_DAY', date, ...(kind === 'HOLIDAY' && { holiday: name }) };
};

/** Every date from the first to the last, inclusive. */
export const datesThrough = (first: string, last: string): readonly string[] => {
  const days = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  return Array.from({ length: days + 1 }, (_, i) => plusDays(first, i));
};

export const uncoveredYears = (schedule: Schedule, dates: readonly string[]): readonly number[] => {
  const uncovered = dates.filter((date) => schedule.dayOn(date).uncoveredYear);
  return [...new Set(uncovered.map((date) => Number(date.slice(0, 4))))];
};

/** When a pause begins that has not ended; nothing is due after it. */
export const stillPausedFrom = (pauses: readonly Pause[]): number =>
  Math.min(...pauses.map(({ start, end }) => (end === undefined ? start : Infinity)));
