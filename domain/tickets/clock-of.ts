import type { Pause } from '../business-time/index.ts';
import { type Instant, plusSeconds, secondsBetween } from '../kernel/index.ts';
import type { ClockEntry, ClockState } from './schema.ts';

/** Where a clock stands, as its log tells it. */
export interface ClockStanding {
  readonly state: ClockState;
  readonly startedAt: Instant;
  /** Absent while it is paused. */
  readonly due?: Instant;
  readonly pauses: readonly Pause[];
  /** In all; of pauses that have ended. */
  readonly pausedSeconds: number;
  /** When the warnings that were given became due. */
  readonly warned: readonly Instant[];
  /** When the further levels that were told became due. */
  readonly escalated: readonly Instant[];
  /** The first second that was late. */
  readonly breachedAt?: Instant;
  readonly stoppedAt?: Instant;
}

type EntryOf<What extends ClockEntry['what']> = Extract<ClockEntry, { what: What }>;

/** A deadline is met up to and in its own second. Source: X-12. */
export const isLate = (due: Instant, at: Instant): boolean => secondsBetween(due, at) > 0;

const isOver = ({ state }: ClockStanding): boolean => ['MET', 'LATE', 'CANCELLED'].includes(state);

const paused = (clock: ClockStanding, { at }: EntryOf<'PAUSE'>): ClockStanding => {
  if (clock.state !== 'RUNNING') return clock;
  const { due, ...rest } = clock;
  return { ...rest, state: 'PAUSED', pauses: [...clock.pauses, { start: at }] };
};

const resumed = (clock: ClockStanding, { at, due }: EntryOf<'RESUME'>): ClockStanding => {
  const last = clock.pauses.at(-1);
  if (clock.state !== 'PAUSED' || last === undefined) return clock;
  const pauses = [...clock.pauses.slice(0, -1), { start: last.start, end: at }];
  return {
    ...clock,
    state: 'RUNNING',
    due,
    pauses,
    pausedSeconds: clock.pausedSeconds + secondsBetween(last.start, at),
  };
};

/** `inTime` is what an end before the deadline makes of it; after the deadline it is late, whatever ended it. */
const stopped = (clock: ClockStanding, at: Instant, inTime: 'MET' | 'CANCELLED'): ClockStanding => {
  if (isOver(clock)) return clock;
  const late = clock.state === 'BREACHED_OPEN' || (clock.due !== undefined && isLate(clock.due, at));
  return { ...clock, state: late ? 'LATE' : inTime, stoppedAt: at };
};

const moved = (clock: ClockStanding, { due }: EntryOf<'APPLY'>): ClockStanding =>
  clock.state === 'RUNNING' && due !== undefined ? { ...clock, due } : clock;

const breached = (clock: ClockStanding, { dueAt }: EntryOf<'BREACH'>): ClockStanding => {
  if (clock.breachedAt !== undefined) return clock;
  const breachedAt = plusSeconds(dueAt, 1);
  return { ...clock, state: clock.state === 'RUNNING' ? 'BREACHED_OPEN' : clock.state, breachedAt };
};

const activated = ({ at, due }: EntryOf<'ACTIVATE'>): ClockStanding => ({
  ...{ state: 'RUNNING', startedAt: at, due },
  ...{ pauses: [], pausedSeconds: 0, warned: [], escalated: [] },
});

/**
 * A clock one log entry later. An entry that cannot be (a second breach, a stop of a stopped clock) changes nothing, and no entry
 * takes a breach away.
 */
export const afterEntry = (clock: ClockStanding, entry: ClockEntry): ClockStanding => {
  switch (entry.what) {
    case 'ACTIVATE':
      return clock;
    case 'PAUSE':
      return paused(clock, entry);
    case 'RESUME':
      return resumed(clock, entry);
    case 'FULFIL':
      return stopped(clock, entry.at, 'MET');
    case 'CANCEL':
      return stopped(clock, entry.at, 'CANCELLED');
    case 'APPLY':
      return moved(clock, entry);
    case 'WARN':
      return { ...clock, warned: [...clock.warned, entry.dueAt] };
    case 'BREACH':
      return breached(clock, entry);
    case 'ESCALATE':
      return { ...clock, escalated: [...clock.escalated, entry.dueAt] };
  }
};

/**
 * Recomputes where a clock stands from its log alone. Source.
 *
 * @throws RangeError when the log does not begin with ACTIVATE: a clock that never started has no state
 * @example clockOf([activate('16:00', due '18:00'), { what: 'FULFIL', at: '18:00:00' }]).state // 'MET'
 * @example clockOf([activate('16:00', due '18:00'), { what: 'FULFIL', at: '18:00:01' }]).state // 'LATE'
 */
export const clockOf = (log: readonly ClockEntry[]): ClockStanding => {
  const [first, ...rest] = log;
  if (first?.what !== 'ACTIVATE') throw new RangeError('a clock begins with ACTIVATE');
  return rest.reduce(afterEntry, activated(first));
};

/** Is the deadline past, whether or not the breach has been marked yet? */
export const isOverdue = ({ state, due }: ClockStanding, now: Instant): boolean =>
  state === 'BREACHED_OPEN' || (state === 'RUNNING' && due !== undefined && isLate(due, now));
