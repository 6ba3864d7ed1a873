import type { Instant } from '../kernel/index.ts';
import { factsOf, headOf, type VisitChange } from './events.ts';
import type { VisitStep } from './next-step.ts';
import type { OpenVisit, Visit, VisitChannel } from './schema.ts';

const raised = (visit: OpenVisit) => ({ ...visit, version: visit.version + 1 });

const attempted = (visit: OpenVisit, channel: VisitChannel, dueAt: Instant, at: Instant) => [
  ...visit.attempts,
  { channel, dueAt, at },
];

const asked = (visit: OpenVisit, channel: 'TEXT' | 'CALL', dueAt: Instant, now: Instant): VisitChange => {
  const attempts = attempted(visit, channel, dueAt, now);
  const after: Visit = { ...raised(visit), state: 'ASKED', askedAt: now, attempts };
  const data = { ...factsOf(after), channel, attempt: attempts.length };
  return {
    expectedVersion: visit.version,
    visit: after,
    event: { type: 'visit.asked', ...headOf(after, now), data },
  };
};

/** An agent's attempt counts when he has rung up, so the task alone is none. */
const assigned = (visit: OpenVisit, now: Instant): VisitChange => {
  const after: Visit = { ...raised(visit), state: 'TASK', taskAt: now };
  const data = { ...factsOf(after), attempt: after.attempts.length + 1 };
  return {
    expectedVersion: visit.version,
    visit: after,
    event: { type: 'visit.assigned', ...headOf(after, now), data },
  };
};

/** Ends a visit without an answer. */
export const abandoned = (
  visit: OpenVisit,
  reason: Extract<Visit, { state: 'ABANDONED' }>['reason'],
  now: Instant,
): VisitChange => {
  const after: Visit = { ...raised(visit), state: 'ABANDONED', abandonedAt: now, reason };
  const data = { ...factsOf(after), reason };
  return {
    expectedVersion: visit.version,
    visit: after,
    event: { type: 'visit.abandoned', ...headOf(after, now), data },
  };
};

const whyGivenUp = (visit: OpenVisit) => {
  if (visit.state === 'TASK') return 'NOT_TAKEN_UP';
  return visit.attempts.length === 0 ? 'NO_WAY_LEFT' : 'NO_ANSWER';
};

/**
 * The change that a due step makes. Whoever takes CALL rings up first: with the step's instant in its token a repeated
 * call is one call, whereas a call that is only written down would be none. Source: ORDER-40.
 *
 * @example takeStep(planned, { what: 'ASK_BY_TEXT', dueAt }, now).visit.state // 'ASKED'
 */
export const takeStep = (visit: OpenVisit, { what, dueAt }: VisitStep, now: Instant): VisitChange => {
  if (what === 'ASK_BY_TEXT') return asked(visit, 'TEXT', dueAt, now);
  if (what === 'CALL') return asked(visit, 'CALL', dueAt, now);
  return what === 'AGENT_TASK' ? assigned(visit, now) : abandoned(visit, whyGivenUp(visit), now);
};
