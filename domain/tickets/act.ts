import type { Schedule } from '../business-time/index.ts';
import { type Instant, plusSeconds, type Role, theSecond, toIso } from '../kernel/index.ts';
import { clockOf } from './clock-of.ts';
import { withEntries } from './clocks.ts';
import { changeOf, type Draft, draftOf, record } from './draft.ts';
import type { ClockDid, TicketChange } from './events.ts';
import { clockPolicyOf, nextStep, type TicketAction } from './next-step.ts';
import { noticeAt } from './quiet-hours.ts';
import type { Ticket } from './schema.ts';
import { clockNameWords, roleWords } from './words.ts';

interface Moment {
  readonly now: Instant;
  readonly schedule: Schedule;
}

const didOf = (ticket: Ticket, { clock, cycle, dueAt }: TicketAction, { now, schedule }: Moment): ClockDid => {
  const log = ticket.clocks.find((one) => one.name === clock && one.cycle === cycle)?.log ?? [];
  const notice = noticeAt(ticket.policy.quiet, now, schedule.timeZone);
  const due = clockOf(log).due ?? dueAt;
  return { clock, cycle, due: toIso(due), dueAt: toIso(dueAt), noticeAt: toIso(notice) };
};

const withTask = (ticket: Ticket, role: Role, why: 'BREACH' | 'LEVEL', at: Instant): Ticket => ({
  ...ticket,
  tasks: [...ticket.tasks, { role, why, at }],
});

const warn = (draft: Draft, action: TicketAction, moment: Moment): Draft => {
  const { dueAt, clock, cycle } = action;
  const at = theSecond(moment.now);
  const ticket = withEntries(draft.ticket, { name: clock, cycle }, { what: 'WARN', at, dueAt });
  const facts = didOf(ticket, action, moment);
  return record(draft, ticket, {
    fact: 'warned',
    facts,
    at: moment.now,
    text: `${clockNameWords[clock]}时限将到,预警`,
  });
};

const breach = (draft: Draft, action: TicketAction, moment: Moment): Draft => {
  const { dueAt, clock, cycle } = action;
  const { now } = moment;
  const onBreach = clockPolicyOf(draft.ticket, clock)?.onBreach;
  const role = onBreach !== undefined && 'escalateTo' in onBreach ? onBreach.escalateTo : undefined;
  const marked = withEntries(draft.ticket, { name: clock, cycle }, { what: 'BREACH', at: theSecond(now), dueAt });
  const ticket = role === undefined ? marked : withTask(marked, role, 'BREACH', now);
  const facts = { ...didOf(ticket, action, moment), ...(role !== undefined && { escalateTo: role }) };
  const told = role === undefined ? '' : `,上报${roleWords[role]}`;
  return record(draft, ticket, { fact: 'breached', facts, at: now, text: `${clockNameWords[clock]}超时${told}` });
};

/** Two hours of silence: the ticket is the operator's (VC-19, ambiguity 45). */
const deemAccepted = (draft: Draft, action: TicketAction, moment: Moment): Draft => {
  const { dueAt, clock, cycle } = action;
  const at = theSecond(moment.now);
  const entries = [{ what: 'BREACH', at, dueAt } as const, { what: 'FULFIL', at } as const];
  const marked = withEntries(draft.ticket, { name: clock, cycle }, ...entries);
  const reason = 'DEEMED_ACCEPTED';
  const ticket: Ticket = { ...marked, handling: { state: 'OPERATOR_OWNED', at: plusSeconds(dueAt, 1), reason } };
  const facts = { reason, ...didOf(ticket, action, moment) } as const;
  return record(draft, ticket, { fact: 'accepted', facts, at: moment.now, text: '超过首次响应时限未答复,视为已承接' });
};

const escalate = (draft: Draft, action: Extract<TicketAction, { what: 'ESCALATE' }>, moment: Moment): Draft => {
  const { dueAt, clock, cycle, to } = action;
  const { now } = moment;
  const marked = withEntries(draft.ticket, { name: clock, cycle }, { what: 'ESCALATE', at: theSecond(now), dueAt, to });
  const ticket = withTask(marked, to, 'LEVEL', now);
  const facts = { reason: 'STILL_OPEN', escalateTo: to, ...didOf(ticket, action, moment) } as const;
  return record(draft, ticket, { fact: 'escalated', facts, at: now, text: `超时后仍未完成,上报${roleWords[to]}` });
};

const actOnce = (draft: Draft, action: TicketAction, moment: Moment): Draft => {
  switch (action.what) {
    case 'WARN':
      return warn(draft, action, moment);
    case 'BREACH':
      return breach(draft, action, moment);
    case 'DEEM_ACCEPTED':
      return deemAccepted(draft, action, moment);
    case 'ESCALATE':
      return escalate(draft, action, moment);
  }
};

/** Actions that the ticket still calls for; one that was carried out meanwhile falls out. */
const stillDue = (
  ticket: Ticket,
  actions: readonly TicketAction[],
  { schedule, now }: Moment,
): readonly TicketAction[] => {
  const keyOf = ({ what, clock, cycle, dueAt }: TicketAction): string => `${what} ${clock} ${cycle} ${dueAt}`;
  const wanted = new Set(actions.map(keyOf));
  return nextStep(ticket, schedule, now).actions.filter((action) => wanted.has(keyOf(action)));
};

/**
 * Carries out what {@link nextStep} found; actions that were carried out before fall out. Source: X-12, ORDER-34, VC-19.
 *
 * @returns the row and one event for each action; undefined when there is nothing left to do
 * @example act(ticket, nextStep(ticket, gx, now).actions, gx, now)?.events[0]?.type // 'ticket.breached'
 */
export const act = (
  ticket: Ticket,
  actions: readonly TicketAction[],
  schedule: Schedule,
  now: Instant,
): TicketChange | undefined => {
  const moment = { schedule, now };
  const todo = stillDue(ticket, actions, moment);
  return changeOf(todo.reduce((draft, action) => actOnce(draft, action, moment), draftOf(ticket)));
};

/** Deadlines that have passed are marked before anything else is done, even when the guard has not woken yet. */
export const settled = (ticket: Ticket, schedule: Schedule, now: Instant): Draft => {
  const passed = nextStep(ticket, schedule, now).actions.filter(
    ({ what }) => what === 'BREACH' || what === 'DEEM_ACCEPTED',
  );
  return passed.reduce((draft, action) => actOnce(draft, action, { schedule, now }), draftOf(ticket));
};
