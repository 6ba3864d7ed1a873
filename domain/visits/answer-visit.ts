import { type Instant, type Outcome, ok, refuse } from '../kernel/index.ts';
import type { VisitRefusal } from './errors.ts';
import { factsOf, headOf, type VisitChange } from './events.ts';
import type { VisitPolicy } from './policy.ts';
import type { AnswerChannel, OpenVisit, SurveyAnswer, Visit } from './schema.ts';

/** Somebody's answer to a survey, on whatever way it came. */
export interface AnswerCommand {
  /** The same for a repetition. */
  readonly id: string;
  readonly channel: AnswerChannel;
  readonly answer: SurveyAnswer;
  /** User name of the agent who was told it. */
  readonly by?: string;
}

/** What a command came to; `change` is absent when it has been carried out before. */
export interface VisitDecision {
  readonly visit: Visit;
  readonly change?: VisitChange;
}

type AnswerPolicy = Pick<VisitPolicy, 'complaintScore' | 'reasons'>;

const answered = (visit: OpenVisit, command: AnswerCommand, policy: AnswerPolicy, now: Instant): VisitChange => {
  const { id, channel, answer, by } = command;
  const who = by === undefined ? {} : { by };
  const after: Visit = {
    ...visit,
    ...{ version: visit.version + 1, commandIds: [...visit.commandIds, id] },
    ...{ state: 'ANSWERED', answeredAt: now, channel, ...answer, ...who },
  };
  const { score, reasons } = answer;
  const told = { score, reasons, channel, opensComplaint: score <= policy.complaintScore, ...who };
  const data = { ...factsOf(after), ...told };
  return {
    expectedVersion: visit.version,
    visit: after,
    event: { type: 'visit.answered', ...headOf(after, now), data },
  };
};

/**
 * Takes an answer: the first counts, and a visit that is over stays as it is. A score of at most the policy's mark
 * opens a complaint. Source: X-14, ORDER-41.
 *
 * @returns the answered visit; VISIT_CLOSED, or UNKNOWN_REASON with those that are offered
 * @example answerVisit(asked, { id: 'c-1', channel: 'KEYS', answer: { score: 2, reasons: [] } }, policy, now)
 *   // change.event.data.opensComplaint is true
 */
export const answerVisit = (
  visit: Visit,
  command: AnswerCommand,
  policy: AnswerPolicy,
  now: Instant,
): Outcome<VisitDecision, VisitRefusal> => {
  if (visit.commandIds.includes(command.id)) return ok({ visit });
  if (visit.state === 'ANSWERED' || visit.state === 'ABANDONED') return refuse({ code: 'VISIT_CLOSED' });
  if (!command.answer.reasons.every((reason) => policy.reasons.includes(reason)))
    return refuse({ code: 'UNKNOWN_REASON', offered: policy.reasons });
  const change = answered(visit, command, policy, now);
  return ok({ visit: change.visit, change });
};

/**
 * Notes an answer that came when the visit was over: what was answered stays, and who wrote is told politely, once.
 * Source: requirements 0.5 ("a reply to a closed survey").
 *
 * @returns undefined for a visit that is not over, and for an answer that was noted before
 * @example answerLate(answered, { id: 'INBOUND#sim-1', channel: 'TEXT' }, now)?.event.type // 'visit.answeredLate'
 */
export const answerLate = (
  visit: Visit,
  { id, channel }: Pick<AnswerCommand, 'id' | 'channel'>,
  now: Instant,
): VisitChange | undefined => {
  const isOver = visit.state === 'ANSWERED' || visit.state === 'ABANDONED';
  if (!isOver || visit.commandIds.includes(id)) return undefined;
  const after: Visit = { ...visit, version: visit.version + 1, commandIds: [...visit.commandIds, id] };
  const data = { ...factsOf(after), channel };
  return {
    expectedVersion: visit.version,
    visit: after,
    event: { type: 'visit.answeredLate', ...headOf(after, now), data },
  };
};
