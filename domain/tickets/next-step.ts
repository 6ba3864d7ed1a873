import type { Schedule } from '../business-time/index.ts';
import { type Instant, instant, plusSeconds, type Role, secondsBetween } from '../kernel/index.ts';
import { type ClockStanding, clockOf, isOverdue } from './clock-of.ts';
import type { ClockName, ClockPolicy } from './policy.ts';
import type { Clock, Ticket } from './schema.ts';
import { warningsOf } from './warnings.ts';

/** What a clock has to do now. `dueAt` is its key: an action whose key stands in the log is never repeated. */
export type TicketAction = {
  readonly clock: ClockName;
  readonly cycle: number;
  readonly dueAt: Instant;
} & ({ readonly what: 'WARN' | 'BREACH' | 'DEEM_ACCEPTED' } | { readonly what: 'ESCALATE'; readonly to: Role });

export interface TicketStep {
  readonly actions: readonly TicketAction[];
  /** When to look again, once the actions are carried out; absent when only somebody's deed can bring the next thing. */
  readonly wakeAt?: Instant;
  /** No clock runs or can begin to: the guard may go home. */
  readonly done: boolean;
}

interface Found {
  readonly actions: readonly TicketAction[];
  readonly wakes: readonly Instant[];
  readonly waiting: boolean;
}

const NOTHING: Found = { actions: [], wakes: [], waiting: false };

const hasCome = (at: Instant, now: Instant): boolean => secondsBetween(at, now) >= 0;

const levelsOf = ({ levels = [] }: ClockPolicy, due: Instant) =>
  levels.map(({ afterDueSeconds, escalateTo }) => ({ at: plusSeconds(due, afterDueSeconds), to: escalateTo }));

const afterDue = (
  policy: ClockPolicy,
  standing: ClockStanding,
  key: Pick<Clock, 'name' | 'cycle'>,
  now: Instant,
): Found => {
  const { due, breachedAt, escalated } = standing;
  if (due === undefined) return NOTHING;
  const about = { clock: key.name, cycle: key.cycle } as const;
  const deems = policy.onBreach !== undefined && 'deem' in policy.onBreach;
  const breach = { ...about, what: deems ? 'DEEM_ACCEPTED' : 'BREACH', dueAt: due } as const;
  const levels = levelsOf(policy, due).filter(
    ({ at }) => !deems && standing.state !== 'LATE' && !escalated.includes(at),
  );
  const told = levels.filter(({ at }) => hasCome(at, now));
  return {
    actions: [
      ...(breachedAt === undefined ? [breach] : []),
      ...told.map(({ at, to }) => ({ ...about, what: 'ESCALATE', dueAt: at, to }) as const),
    ],
    wakes: levels.filter(({ at }) => !hasCome(at, now)).map(({ at }) => at),
    waiting: false,
  };
};

const beforeDue = (
  policy: ClockPolicy,
  standing: ClockStanding & { readonly due: Instant },
  { name, cycle }: Pick<Clock, 'name' | 'cycle'>,
  schedule: Schedule,
  now: Instant,
): Found => {
  const warned = Math.max(...standing.warned, -Infinity);
  const ahead = warningsOf(policy.warn, policy.target, standing, schedule).filter((at) => at > warned);
  // Of several that a late wake finds, the newest says it all.
  const dueAt = ahead.findLast((at) => hasCome(at, now));
  return {
    actions: dueAt === undefined ? [] : [{ what: 'WARN', clock: name, cycle, dueAt }],
    wakes: [...ahead.filter((at) => !hasCome(at, now)), plusSeconds(standing.due, 1)],
    waiting: false,
  };
};

const clockStep = (policy: ClockPolicy, clock: Clock, schedule: Schedule, now: Instant): Found => {
  const standing = clockOf(clock.log);
  const { state, due, breachedAt } = standing;
  if (state === 'PAUSED') return { ...NOTHING, waiting: true };
  if (isOverdue(standing, now) || (state === 'LATE' && breachedAt === undefined)) {
    return afterDue(policy, standing, clock, now);
  }
  return state === 'RUNNING' && due !== undefined
    ? beforeDue(policy, { ...standing, due }, clock, schedule, now)
    : NOTHING;
};

/** A customer's next word can start a clock for as long as the ticket is not closed. */
const mayBeginAgain = ({ state, policy }: Ticket): boolean =>
  state !== 'CLOSED' && policy.clocks.some(({ start }) => start === 'CUSTOMER_REPLIED');

/** The rules of one of a ticket's clocks, from the policy that the ticket pins. */
export const clockPolicyOf = ({ policy }: Pick<Ticket, 'policy'>, name: ClockName): ClockPolicy | undefined =>
  policy.clocks.find((clock) => clock.name === name);

/**
 * Says what is due now and when to look next: the one decision behind the ticket clock. It repeats nothing that the logs hold, so a
 * wake may come twice, early or late. Source: ORDER-34, X-11, X-12, LEGAL-42, VC-19.
 *
 * @param schedule the calendar of the ticket's product
 * @example nextStep(hardCase, gx, parseInstant('2025-03-05T08:00:00Z'))
 *   // { actions: [{ what: 'WARN', clock: 'FIRST_RESPONSE', cycle: 1, dueAt: 03-05 16:00 }], wakeAt: 03-06 12:00, done: false }
 */
export const nextStep = (ticket: Ticket, schedule: Schedule, now: Instant): TicketStep => {
  const found = ticket.clocks.map((clock) => {
    const policy = clockPolicyOf(ticket, clock.name);
    return policy ? clockStep(policy, clock, schedule, now) : NOTHING;
  });
  const actions = found.flatMap((one) => one.actions);
  const wakes = found.flatMap((one) => one.wakes);
  const waiting = found.some((one) => one.waiting) || mayBeginAgain(ticket);
  return {
    actions,
    ...(wakes.length > 0 && { wakeAt: instant(Math.min(...wakes)) }),
    done: wakes.length === 0 && !waiting,
  };
};
