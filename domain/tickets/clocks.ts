import type { Schedule } from '../business-time/index.ts';
import { type Instant, instant, theSecond, toIso } from '../kernel/index.ts';
import { type ClockStanding, clockOf, isOverdue } from './clock-of.ts';
import { dueOf } from './deadlines.ts';
import type { AboutClock } from './events.ts';
import { clockPolicyOf } from './next-step.ts';
import type { ClockPolicy, Stop } from './policy.ts';
import type { Clock, ClockEntry, ClockState, Ticket } from './schema.ts';

const logged = (clock: Clock, ...entries: readonly ClockEntry[]): Clock => ({
  ...clock,
  log: [...clock.log, ...entries],
});

/** The same ticket with one of its clocks an entry or more further. */
export const withEntries = (
  ticket: Ticket,
  { name, cycle }: Pick<Clock, 'name' | 'cycle'>,
  ...entries: readonly ClockEntry[]
): Ticket => ({
  ...ticket,
  clocks: ticket.clocks.map((clock) =>
    clock.name === name && clock.cycle === cycle ? logged(clock, ...entries) : clock,
  ),
});

type Started = Ticket | 'NO_DEADLINE';

const begun = (ticket: Ticket, policy: ClockPolicy, at: Instant, schedule: Schedule): Started => {
  const start = theSecond(at);
  const due = dueOf(policy.target, start, schedule)?.at;
  if (due === undefined) return 'NO_DEADLINE';
  const cycle = ticket.clocks.filter(({ name }) => name === policy.name).length + 1;
  return {
    ...ticket,
    clocks: [...ticket.clocks, { name: policy.name, cycle, log: [{ what: 'ACTIVATE', at: start, due }] }],
  };
};

/** Starts those clocks of the policy that a condition picks. */
export const startClocks = (
  ticket: Ticket,
  which: (policy: ClockPolicy) => boolean,
  at: (policy: ClockPolicy) => Instant,
  schedule: Schedule,
): Started =>
  ticket.policy.clocks
    .filter(which)
    .reduce<Started>(
      (started, policy) => (started === 'NO_DEADLINE' ? started : begun(started, policy, at(policy), schedule)),
      ticket,
    );

const inState = (clock: Clock, states: readonly ClockState[]): boolean => states.includes(clockOf(clock.log).state);

const mapClocks = (ticket: Ticket, which: (clock: Clock) => boolean, entry: ClockEntry): Ticket => ({
  ...ticket,
  clocks: ticket.clocks.map((clock) => (which(clock) ? logged(clock, entry) : clock)),
});

/** Stops every clock that waits for one of these deeds. */
export const fulfil = (ticket: Ticket, stops: readonly Stop[], now: Instant): Ticket => {
  const waits = (clock: Clock): boolean => {
    const stop = clockPolicyOf(ticket, clock.name)?.stop;
    return stop !== undefined && stops.includes(stop) && inState(clock, ['RUNNING', 'PAUSED', 'BREACHED_OPEN']);
  };
  return mapClocks(ticket, waits, { what: 'FULFIL', at: theSecond(now) });
};

/** Ends what still runs without counting it: withdrawn, not ours, given away. What is late stays late. */
export const cancelClocks = (ticket: Ticket, now: Instant): Ticket =>
  mapClocks(ticket, (clock) => inState(clock, ['RUNNING', 'PAUSED', 'BREACHED_OPEN']), {
    what: 'CANCEL',
    at: theSecond(now),
  });

/** Stops time while the customer is waited for; the operator's two hours to accept are no customer's matter. */
export const pauseClocks = (ticket: Ticket, now: Instant): Ticket =>
  mapClocks(ticket, (clock) => clockPolicyOf(ticket, clock.name)?.stop !== 'ACCEPTED' && inState(clock, ['RUNNING']), {
    what: 'PAUSE',
    at: theSecond(now),
  });

const dueOnResume = (ticket: Ticket, clock: Clock, at: Instant, schedule: Schedule): Instant | undefined => {
  const policy = clockPolicyOf(ticket, clock.name);
  const { pauses, startedAt } = clockOf(clock.log);
  const ended = pauses.map((pause) => ({ end: at, ...pause }));
  return policy && dueOf(policy.target, startedAt, schedule, ended)?.at;
};

/** Lets time count again; each deadline has moved by what the pause took out of it. */
export const resumeClocks = (ticket: Ticket, now: Instant, schedule: Schedule): Started => {
  const at = theSecond(now);
  return ticket.clocks
    .filter((clock) => inState(clock, ['PAUSED']))
    .reduce<Started>((resumed, clock) => {
      const due = dueOnResume(ticket, clock, at, schedule);
      if (resumed === 'NO_DEADLINE' || due === undefined) return 'NO_DEADLINE';
      return withEntries(resumed, clock, { what: 'RESUME', at, due });
    }, ticket);
};

/** Clocks in these states, with where they stand. */
export const clocksIn = (
  ticket: Ticket,
  ...states: readonly ClockState[]
): readonly (Clock & { readonly standing: ClockStanding })[] =>
  ticket.clocks
    .map((clock) => ({ ...clock, standing: clockOf(clock.log) }))
    .filter(({ standing }) => states.includes(standing.state));

/** Deadlines that are still to be kept, the next first. */
export const promisesOf = (ticket: Ticket): readonly AboutClock[] =>
  clocksIn(ticket, 'RUNNING')
    .flatMap(({ name, cycle, standing: { due } }) =>
      due === undefined ? [] : [{ clock: name, cycle, due: toIso(due) }],
    )
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));

/**
 * The deadline by which a ticket stands in a list: the next one, or the first that was missed and is still open.
 *
 * @returns undefined while nothing is promised
 */
export const nextDue = (ticket: Ticket): Instant | undefined => {
  const dues = clocksIn(ticket, 'RUNNING', 'BREACHED_OPEN').flatMap(({ standing }) => standing.due ?? []);
  return dues.length === 0 ? undefined : instant(Math.min(...dues));
};

/** Is a deadline past that nobody has met yet? Source: ORDER-34. */
export const isTicketOverdue = (ticket: Ticket, now: Instant): boolean =>
  ticket.clocks.some((clock) => isOverdue(clockOf(clock.log), now));

/** What was promised at the beginning is promised anew, except what is still to be kept and the acceptance by the operator. */
export const startsAnew =
  (ticket: Ticket) =>
  ({ name, start, stop }: ClockPolicy): boolean =>
    start !== 'CUSTOMER_REPLIED' &&
    stop !== 'ACCEPTED' &&
    ticket.clocks.some((clock) => clock.name === name) &&
    !clocksIn(ticket, 'RUNNING', 'BREACHED_OPEN').some((clock) => clock.name === name);
