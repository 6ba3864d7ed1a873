// Return visits (回访): who is asked how he was served, on which way, and what the answer sets off.
export { type AnswerCommand, answerLate, answerVisit, type VisitDecision } from './answer-visit.ts';
export type { InvitationRefusal, VisitRefusal } from './errors.ts';
export { subjectOf, type VisitChange, type VisitEvent } from './events.ts';
export { firstOutside, firstWithin, isWithin } from './hours.ts';
export { type Invitation, type InvitedCaller, inviteToVisit } from './invite.ts';
export { nextStep, type VisitNext, type VisitStep } from './next-step.ts';
export { type FoundOccasion, occasionFrom } from './occasion-from.ts';
export { type Customer, type NoVisit, type Occasion, planVisit, restedSince } from './plan-visit.ts';
export {
  type DailyWindow,
  dailyWindowSchema,
  occasionSchema,
  usualPolicy,
  type VisitPolicy,
  visitPolicySchema,
} from './policy.ts';
export { replyFrom, type TextedScore } from './reply-from.ts';
export { reportTask, type TaskReport } from './report-task.ts';
export { isSampled } from './sampling.ts';
export {
  type AnswerChannel,
  answerChannelSchema,
  type OpenVisit,
  type Reach,
  reachSchema,
  type SurveyAnswer,
  scoreSchema,
  surveyAnswerSchema,
  type Visit,
  type VisitCause,
  type VisitChannel,
  visitCauseSchema,
  visitChannelSchema,
  visitListKey,
  visitSchema,
} from './schema.ts';
export { takeStep } from './take-step.ts';
export { type AskedSurvey, askedSurveySchema, whoseReply } from './whose-reply.ts';
