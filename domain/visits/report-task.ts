import { type Instant, type Outcome, ok, refuse } from '../kernel/index.ts';
import type { VisitDecision } from './answer-visit.ts';
import type { VisitRefusal } from './errors.ts';
import { factsOf, headOf, type VisitChange } from './events.ts';
import type { VisitPolicy } from './policy.ts';
import type { OpenVisit, Visit } from './schema.ts';
import { abandoned } from './take-step.ts';

/** What an agent reports who rang up and got no answer to the survey. */
export interface TaskReport {
  readonly id: string;
  /** REFUSED: does not want to be asked, now or again. */
  readonly outcome: 'UNREACHED' | 'REFUSED';
  /** User name. */
  readonly by: string;
}

const unreached = (task: OpenVisit, by: string, now: Instant): VisitChange => {
  const attempts = [...task.attempts, { channel: 'AGENT' as const, dueAt: now, at: now }];
  const after: Visit = { ...task, version: task.version + 1, attempts };
  const data = { ...factsOf(after), attempt: attempts.length, by };
  return {
    expectedVersion: task.version,
    visit: after,
    event: { type: 'visit.unreached', ...headOf(after, now), data },
  };
};

const changeFor = (task: OpenVisit, { outcome, by }: TaskReport, attempts: number, now: Instant): VisitChange => {
  if (outcome === 'REFUSED') return abandoned(task, 'REFUSED', now);
  const tried = { ...task, attempts: [...task.attempts, { channel: 'AGENT' as const, dueAt: now, at: now }] };
  return tried.attempts.length >= attempts ? abandoned(tried, 'NO_ANSWER', now) : unreached(task, by, now);
};

const obeyed = (change: VisitChange, id: string): VisitChange => ({
  ...change,
  visit: { ...change.visit, commandIds: [...change.visit.commandIds, id] },
});

/**
 * Takes an agent's report that the customer was not reached, or wants no survey. The third attempt in all is the last.
 * Source: ORDER-37, ORDER-40, X-35.
 *
 * @returns the visit; VISIT_CLOSED when it is over, NO_TASK when it is nobody's to ring up
 * @example reportTask(task with two attempts, { id: 'c-1', outcome: 'UNREACHED', by: 'gx-101' }, policy, now)
 *   // visit.state is 'ABANDONED'
 */
export const reportTask = (
  visit: Visit,
  report: TaskReport,
  { attempts }: Pick<VisitPolicy, 'attempts'>,
  now: Instant,
): Outcome<VisitDecision, VisitRefusal> => {
  if (visit.commandIds.includes(report.id)) return ok({ visit });
  if (visit.state === 'ANSWERED' || visit.state === 'ABANDONED') return refuse({ code: 'VISIT_CLOSED' });
  if (visit.state !== 'TASK') return refuse({ code: 'NO_TASK' });
  const change = obeyed(changeFor(visit, report, attempts, now), report.id);
  return ok({ visit: change.visit, change });
};
