import type { JsonObject } from './json.ts';

/** What a state fails with: an error name and a cause, as `Retry` and `Catch` see them. */
export class StateError extends Error {
  override readonly name = 'StateError';
  /** `States.Timeout`, `Lambda.Unknown`, a name of our own … */
  readonly error: string;
  readonly reason: string;
  /** The field whose JSONata failed, for example `Output/due`. */
  readonly location: string | undefined;

  constructor(error: string, reason: string, location?: string) {
    super(`${error}: ${reason}`);
    this.error = error;
    this.reason = reason;
    this.location = location;
  }
}

/** `$states.errorOutput`. */
export const errorOutput = ({ error, reason }: StateError): JsonObject => ({ Error: error, Cause: reason });

export const queryError = (reason: string, location: string): StateError =>
  new StateError('States.QueryEvaluationError', reason, location);

/** Errors that no retrier or catcher with States.ALL matches. */
const terminal = ['States.DataLimitExceeded', 'States.Runtime'];
const timeouts = ['States.Timeout', 'States.HeartbeatTimeout'];

const wildcards: Readonly<Record<string, (error: string) => boolean>> = {
  'States.ALL': (error) => !terminal.includes(error),
  'States.TaskFailed': (error) => !terminal.includes(error) && !timeouts.includes(error),
  'States.Timeout': (error) => timeouts.includes(error),
};

/**
 * Does a retrier or catcher name this error?
 *
 * @example matches(['States.TaskFailed'], 'Lambda.Unknown') // true
 * @example matches(['States.TaskFailed'], 'States.Timeout') // false
 */
export const matches = (errorEquals: readonly string[], error: string): boolean =>
  errorEquals.some((name) => name === error || wildcards[name]?.(error) === true);
