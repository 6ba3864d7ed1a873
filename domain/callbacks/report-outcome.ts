import { type Instant, type Outcome, ok, plusSeconds, refuse, toIso } from '../kernel/index.ts';
import type { CallbackRefusal } from './errors.ts';
import { type CallbackChange, factsOf, headOf } from './events.ts';
import type { Callback, CallbackOutcome, OpenCallback } from './schema.ts';

/** Minutes from an unanswered call to the redial after it. Source: BANK-32. */
const REDIAL_MINUTES = [5, 15, 60] as const;

/** What an agent reports after ringing back. */
export interface OutcomeReport {
  /** The same for a repetition. */
  readonly id: string;
  readonly outcome: CallbackOutcome;
  /** User name. */
  readonly by: string;
}

/** What a command came to; `change` is absent when it has been carried out before. */
export interface CallbackDecision {
  readonly callback: Callback;
  readonly change?: CallbackChange;
}

const closed = (
  callback: OpenCallback,
  how: Extract<Callback, { state: 'CLOSED' }>['how'],
  commandIds: readonly string[],
  by: string | undefined,
  now: Instant,
): CallbackChange => {
  const after: Callback = {
    ...callback,
    ...{ version: callback.version + 1, commandIds: [...commandIds], state: 'CLOSED', closedAt: now, how },
  };
  const data = { ...factsOf(after), how, ...(by !== undefined && { by }) };
  return {
    expectedVersion: callback.version,
    callback: after,
    event: { type: 'callback.closed', ...headOf(after, now), data },
  };
};

const unreached = (callback: OpenCallback, { id, by }: OutcomeReport, now: Instant): CallbackChange => {
  const minutes = REDIAL_MINUTES[callback.attempts.length];
  const nextAt = minutes === undefined ? undefined : plusSeconds(now, minutes * 60);
  const attempts = [...callback.attempts, { at: now, by }];
  const after: Callback = {
    ...callback,
    ...{ version: callback.version + 1, attempts, commandIds: [...callback.commandIds, id] },
    ...{ state: nextAt === undefined ? 'TASK' : 'WAITING', dueAt: nextAt ?? now },
  };
  const told = { attempt: attempts.length, by, ...(nextAt !== undefined && { nextAt: toIso(nextAt) }) };
  const data = { ...factsOf(after), ...told };
  return {
    expectedVersion: callback.version,
    callback: after,
    event: { type: 'callback.unreached', ...headOf(after, now), data },
  };
};

/**
 * Takes what an agent reports after ringing back. Who was not reached is rung up three times more, 5, 15 and 60 minutes
 * apart; then a person decides. Source: BANK-32, X-08, story 30.
 *
 * @returns the callback; CALLBACK_CLOSED when it is over
 * @example reportOutcome(offered, { id: 'c-1', outcome: 'UNREACHED', by: 'gx-101' }, 09:00) // state 'WAITING', dueAt 09:05
 */
export const reportOutcome = (
  callback: Callback,
  report: OutcomeReport,
  now: Instant,
): Outcome<CallbackDecision, CallbackRefusal> => {
  if (callback.commandIds.includes(report.id)) return ok({ callback });
  if (callback.state === 'CLOSED') return refuse({ code: 'CALLBACK_CLOSED' });
  const { id, outcome, by } = report;
  const change =
    outcome === 'UNREACHED'
      ? unreached(callback, report, now)
      : closed(callback, outcome, [...callback.commandIds, id], by, now);
  return ok({ callback: change.callback, change });
};

/**
 * Closes a callback whose line has been answered in another call since it was asked for. Source: X-43.
 *
 * @param answeredAt when that call was answered
 * @returns undefined when there is nothing to close
 * @example gotThrough(requested at 10:00, 09:59, now) // undefined
 */
export const gotThrough = (callback: Callback, answeredAt: Instant, now: Instant): CallbackChange | undefined =>
  callback.state === 'CLOSED' || answeredAt < callback.requestedAt
    ? undefined
    : closed(callback, 'GOT_THROUGH', callback.commandIds, undefined, now);
