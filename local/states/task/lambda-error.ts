import type { LambdaResult } from '../../assembly/lambda-result.ts';
import { StateError } from '../state-error.ts';

type LambdaFailure = Extract<LambdaResult, { ok: false }>;

const cause = (errorType: string, errorMessage: string): string => JSON.stringify({ errorType, errorMessage });

/** The runtime reports what a handler let out as `Type: message`. */
const thrown = (message: string): StateError => {
  const [, type = 'Lambda.Unknown', said = message] = /^([\w.]+): ([\s\S]*)$/.exec(message) ?? [];
  return new StateError(type, cause(type, said));
};

const failures = {
  Unhandled: thrown,
  Timeout: (message) => new StateError('Sandbox.Timedout', cause('Sandbox.Timedout', message)),
  Throttled: (message) => new StateError('Lambda.TooManyRequestsException', message),
  NotFound: (message) => new StateError('Lambda.ResourceNotFoundException', message),
} satisfies Record<LambdaFailure['error'], (message: string) => StateError>;

/**
 * The error name and cause that Step Functions gives a failed invocation.
 *
 * @example lambdaError({ ok: false, error: 'Unhandled', message: 'Outage: no table' }).error // 'Outage'
 */
export const lambdaError = ({ error, message }: LambdaFailure): StateError => failures[error](message);
