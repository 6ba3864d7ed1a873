import type { Instant } from '../kernel/index.ts';
import { type CallbackChange, factsOf, headOf } from './events.ts';
import type { Callback } from './schema.ts';

/** The redial that is due now, or when to look again; neither when no more redial will ever be due. */
export type CallbackNext =
  | { readonly done: true }
  | { readonly done: false; readonly change: CallbackChange }
  /** Absent: only an agent's report or the caller himself moves it on. */
  | { readonly done: false; readonly wakeAt?: Instant };

const offeredAgain = (callback: Extract<Callback, { state: 'WAITING' }>, now: Instant): CallbackChange => {
  const after: Callback = { ...callback, version: callback.version + 1, state: 'OFFERED' };
  const data = { ...factsOf(after), attempt: after.attempts.length + 1 };
  return {
    expectedVersion: callback.version,
    callback: after,
    event: { type: 'callback.due', ...headOf(after, now), data },
  };
};

/**
 * Says what a queued callback needs now: at the instant of a redial it stands on the agents' list again. It is over for the
 * workflow when it is closed, or when the last redial has made it a person's decision. Source: X-08, BANK-32.
 *
 * @example nextStep(waiting until 09:05, 09:05) // a change to OFFERED with `callback.due`
 */
export const nextStep = (callback: Callback, now: Instant): CallbackNext => {
  if (callback.state === 'CLOSED' || callback.state === 'TASK') return { done: true };
  if (callback.state === 'OFFERED') return { done: false };
  if (now < callback.dueAt) return { done: false, wakeAt: callback.dueAt };
  return { done: false, change: offeredAgain(callback, now) };
};
