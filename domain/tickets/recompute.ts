import type { Schedule } from '../business-time/index.ts';
import { type Instant, theSecond, toIso } from '../kernel/index.ts';
import { type ClockStanding, clockOf, isLate, isOverdue } from './clock-of.ts';
import { clocksIn, promisesOf, withEntries } from './clocks.ts';
import { dueByBatch } from './deadline-batch.ts';
import { type DueAt, dueBy } from './deadlines.ts';
import { changeOf, draftOf, record } from './draft.ts';
import type { TicketChange } from './events.ts';
import { clockPolicyOf } from './next-step.ts';
import type { ClockName, TicketPolicy } from './policy.ts';
import type { Clock, Party, Ticket } from './schema.ts';

/**
 * What another policy or calendar does to one open clock. MOVED: earlier or later, still to come. BECOMES_LATE: the new deadline has
 * passed already. STAYS_LATE: it would no longer be late, but late stays late, and its deadline stays the one that was missed.
 * NO_DEADLINE: the calendar never gets so far, so the old deadline stands.
 */
export interface ClockDiff {
  readonly ticketId: string;
  readonly number: string;
  readonly clock: ClockName;
  readonly cycle: number;
  readonly oldDue: Instant;
  readonly newDue?: Instant;
  readonly effect: 'MOVED' | 'BECOMES_LATE' | 'STAYS_LATE' | 'NO_DEADLINE';
}

const effectOf = (standing: ClockStanding, oldDue: Instant, newDue: Instant | undefined, now: Instant) => {
  if (newDue === undefined) return 'NO_DEADLINE';
  if (isOverdue(standing, now)) return isLate(newDue, now) ? undefined : 'STAYS_LATE';
  if (newDue === oldDue) return undefined;
  return isLate(newDue, now) ? 'BECOMES_LATE' : 'MOVED';
};

const diffOf = (
  ticket: Ticket,
  { name, cycle, log }: Clock,
  policy: TicketPolicy,
  dueAt: DueAt,
  now: Instant,
): ClockDiff[] => {
  const standing = clockOf(log);
  const target = clockPolicyOf({ policy }, name)?.target;
  const { state, due: oldDue, startedAt, pauses } = standing;
  if (target === undefined || oldDue === undefined || !(state === 'RUNNING' || state === 'BREACHED_OPEN')) return [];
  const newDue = dueAt(target, startedAt, pauses);
  const effect = effectOf(standing, oldDue, newDue, now);
  if (effect === undefined) return [];
  const { ticketId, number } = ticket;
  return [{ ticketId, number, clock: name, cycle, oldDue, ...(newDue !== undefined && { newDue }), effect }];
};

const diffsOf = (ticket: Ticket, policy: TicketPolicy, dueAt: DueAt, now: Instant): readonly ClockDiff[] =>
  ticket.clocks.flatMap((clock) => diffOf(ticket, clock, policy, dueAt, now));

/** A clock that the new policy no longer knows keeps the promise that was made. */
const pinned = ({ policy: old, clocks }: Ticket, policy: TicketPolicy): TicketPolicy => {
  const kept = old.clocks.filter(
    ({ name }) => clocks.some((clock) => clock.name === name) && !policy.clocks.some((clock) => clock.name === name),
  );
  return { ...policy, clocks: [...policy.clocks, ...kept] };
};

type Moved = ClockDiff & { readonly newDue: Instant };
const hasMoved = (diff: ClockDiff): diff is Moved => diff.effect === 'MOVED' || diff.effect === 'BECOMES_LATE';

const applied = (
  ticket: Ticket,
  policy: TicketPolicy,
  moved: readonly Moved[],
  by: Party | undefined,
  now: Instant,
) => {
  const at = theSecond(now);
  const moving = moved.reduce(
    (next, { clock, cycle, newDue }) => withEntries(next, { name: clock, cycle }, { what: 'APPLY', at, due: newDue }),
    ticket,
  );
  const after = clocksIn(moving, 'PAUSED').reduce(
    (next, clock) => withEntries(next, clock, { what: 'APPLY', at }),
    moving,
  );
  const facts = {
    promises: promisesOf(after),
    moved: moved.map(({ clock, cycle, oldDue, newDue }) => ({
      ...{ clock, cycle },
      ...{ oldDue: toIso(oldDue), due: toIso(newDue) },
    })),
  };
  const happening = { fact: 'recomputed', facts, at: now, ...(by !== undefined && { by }), text: '时限重算' } as const;
  return changeOf(record(draftOf(ticket), { ...after, policy: pinned(ticket, policy) }, happening));
};

const isAnother = (a: TicketPolicy, b: TicketPolicy): boolean => a.id !== b.id || a.version !== b.version;

/** What to write when another policy or calendar is applied to one ticket, and what it does. */
export interface Recomputed {
  readonly diffs: readonly ClockDiff[];
  /** Absent when nothing changes. */
  readonly change?: TicketChange;
}

/**
 * Applies another policy, or a changed calendar, to the open clocks of a ticket. Deadlines move earlier or later; what is late or met
 * stays so; a paused clock gets its deadline when it goes on. Source.
 *
 * @param policy the one of now; `ticket.policy` when only the calendar changed
 * @param by who ordered it
 */
export const recomputeTicket = (
  ticket: Ticket,
  policy: TicketPolicy,
  schedule: Schedule,
  now: Instant,
  by?: Party,
): Recomputed => {
  const diffs = diffsOf(ticket, policy, dueBy(schedule), now);
  const moved = diffs.filter(hasMoved);
  const open = clocksIn(ticket, 'RUNNING', 'PAUSED').length > 0;
  if (moved.length === 0 && !(open && isAnother(ticket.policy, policy))) return { diffs };
  const change = applied(ticket, policy, moved, by, now);
  return { diffs, ...(change !== undefined && { change }) };
};

/** A diff to look at before it is applied. */
export interface RecomputeDiff {
  readonly tickets: number;
  /** Clocks whose deadline changes, or would if it were not missed already. */
  readonly diffs: readonly ClockDiff[];
}

/**
 * What another policy or calendar would do to many open tickets; writes nothing. 100,000 tickets take about a second.
 *
 * @param rulesFor the rules of now for a ticket; the same schedule object for the tickets of one product, so that calendar work is
 * shared. Undefined leaves a ticket out.
 */
export const recompute = (
  tickets: Iterable<Ticket>,
  rulesFor: (ticket: Ticket) => { readonly policy: TicketPolicy; readonly schedule: Schedule } | undefined,
  now: Instant,
): RecomputeDiff => {
  const shared = new Map<Schedule, DueAt>();
  const dueAtOf = (schedule: Schedule): DueAt => {
    const known = shared.get(schedule) ?? dueByBatch(schedule);
    shared.set(schedule, known);
    return known;
  };
  let count = 0;
  const diffs: ClockDiff[] = [];
  for (const ticket of tickets) {
    count += 1;
    const rules = rulesFor(ticket);
    if (rules) diffs.push(...diffsOf(ticket, rules.policy, dueAtOf(rules.schedule), now));
  }
  return { tickets: count, diffs };
};
