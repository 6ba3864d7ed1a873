import type { Instant } from '../kernel/index.ts';
import { type CallbackChange, factsOf, headOf } from './events.ts';
import type { Callback } from './schema.ts';

/** A caller presses 1 while waiting. */
export interface CallbackRequest {
  /** Made of the contact, so that a repeated request is the same. */
  readonly callbackId: string;
  readonly contactId: string;
  readonly product: string;
  readonly line: string;
}

/**
 * The callback that a request makes, on the agents' list at once. Whether the line has one open already is not asked
 * here: its one place is kept by the store, which refuses a second. Source: X-08.
 *
 * @example requestCallback({ callbackId: 'c-1', … }, now).callback.state // 'OFFERED'
 */
export const requestCallback = (request: CallbackRequest, now: Instant): CallbackChange => {
  const callback: Callback = {
    ...request,
    ...{ version: 1, requestedAt: now, attempts: [], commandIds: [], state: 'OFFERED', dueAt: now },
  };
  const data = { ...factsOf(callback), generation: 1 } as const;
  return { expectedVersion: 0, callback, event: { type: 'callback.requested', ...headOf(callback, now), data } };
};
