// Queued callbacks (回电): who asked to be rung back, and when to try again.
export type { CallbackRefusal } from './errors.ts';
export { type CallbackChange, type CallbackEvent, callbackSubject } from './events.ts';
export { type CallbackNext, nextStep } from './next-step.ts';
export { type CallbackDecision, gotThrough, type OutcomeReport, reportOutcome } from './report-outcome.ts';
export { type CallbackRequest, requestCallback } from './request-callback.ts';
export {
  type Callback,
  type CallbackOutcome,
  callbackListKey,
  callbackOutcomeSchema,
  callbackSchema,
  type OpenCallback,
} from './schema.ts';
