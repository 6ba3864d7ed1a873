import { type Instant, plusSeconds } from '../kernel/index.ts';
import { firstOutside, firstWithin } from './hours.ts';
import { isInvited } from './invite.ts';
import type { VisitPolicy } from './policy.ts';
import type { OpenVisit, Reach, Visit, VisitChannel } from './schema.ts';

/**
 * What is due. ASK_BY_TEXT and CALL ask the customer, AGENT_TASK puts the visit on the agents' list, GIVE_UP ends it.
 * `dueAt` names the step: a wake that comes twice finds it in the visit's attempts.
 */
export interface VisitStep {
  readonly what: 'ASK_BY_TEXT' | 'CALL' | 'AGENT_TASK' | 'GIVE_UP';
  readonly dueAt: Instant;
}

/** The step that is due now, or when to look again; neither when it is over. */
export type VisitNext =
  | { readonly done: true }
  | { readonly done: false; readonly step: VisitStep }
  | { readonly done: false; readonly wakeAt: Instant };

const stepOf = {
  TEXT: 'ASK_BY_TEXT',
  CALL: 'CALL',
  AGENT: 'AGENT_TASK',
} as const satisfies Record<VisitChannel, VisitStep['what']>;

const used = ({ attempts }: OpenVisit, wanted: VisitChannel): boolean =>
  attempts.some(({ channel }) => channel === wanted);

/** The ways still open, the best first. The last attempt is a person's. Source: ORDER-40, ORDER-42, X-41. */
const channelFor = (visit: OpenVisit, policy: VisitPolicy, reach: Reach): VisitChannel | undefined => {
  if (reach.refused || visit.attempts.length >= policy.attempts) return undefined;
  const textable = visit.mobile && !reach.optedOut && !used(visit, 'TEXT');
  if (textable) return 'TEXT';
  // Who was asked in a call is not rung up about it.
  if (reach.doNotCall || isInvited(visit)) return undefined;
  return policy.calls && visit.attempts.length < policy.attempts - 1 ? 'CALL' : 'AGENT';
};

/** From this instant on, the next attempt would be in time, were it not for the hours. */
const ripeAt = (visit: Extract<OpenVisit, { state: 'PLANNED' | 'ASKED' }>, policy: VisitPolicy): Instant =>
  visit.state === 'PLANNED'
    ? plusSeconds(visit.plannedAt, policy.delaySeconds)
    : plusSeconds(visit.askedAt, policy.answerSeconds);

const admitted = (channel: VisitChannel | undefined, policy: VisitPolicy, at: Instant, timeZone: string): Instant => {
  if (channel === 'TEXT') return firstOutside(policy.quietHours, at, timeZone);
  return channel === undefined ? at : firstWithin(policy.callHours, at, timeZone);
};

const DAY_SECONDS = 86_400;

const ofTask = (dueAt: Instant, now: Instant): VisitNext =>
  now < dueAt ? { done: false, wakeAt: dueAt } : { done: false, step: { what: 'GIVE_UP', dueAt } };

/**
 * Says what a return visit needs now, and when it must be looked at again. Nobody is rung up outside the hours for calls
 * nor texted in the quiet ones, also when the wake comes hours late. Source: ORDER-40, X-14, X-15, X-35, story 45.
 *
 * @param policy the product's of now: the gate for calls may have been opened or shut since the visit was planned
 * @param reach what the line allows now
 * @example nextStep(planned at 23:30, policy, reach, 00:00) // { done: false, wakeAt: 08:00 }
 * @example nextStep(planned at 10:00, policy, reach, 10:30) // { done: false, step: { what: 'ASK_BY_TEXT', dueAt: 10:30 } }
 */
export const nextStep = (visit: Visit, policy: VisitPolicy, reach: Reach, now: Instant): VisitNext => {
  if (visit.state === 'ANSWERED' || visit.state === 'ABANDONED') return { done: true };
  if (visit.state === 'TASK') return ofTask(plusSeconds(visit.taskAt, policy.taskDays * DAY_SECONDS), now);
  const { timeZone } = visit;
  const ripe = ripeAt(visit, policy);
  const channel = channelFor(visit, policy, reach);
  const dueAt = admitted(channel, policy, ripe, timeZone);
  const mayAct = admitted(channel, policy, now > ripe ? now : ripe, timeZone);
  if (mayAct > now) return { done: false, wakeAt: mayAct };
  return { done: false, step: { what: channel === undefined ? 'GIVE_UP' : stepOf[channel], dueAt } };
};
