import type { LambdaResult } from '../assembly/lambda-result.ts';
import type { LambdaError } from './worker-protocol.ts';

/** One finished invocation, for transcripts, logs and figures. */
export interface InvocationReport {
  readonly functionName: string;
  readonly requestId: string;
  readonly event: unknown;
  readonly result: LambdaResult;
  /** What Lambda would report of an error that the handler let out. */
  readonly error?: LambdaError;
  /** An injected fault stood in for the handler, or for its answer. */
  readonly injected: boolean;
  /** Real time, milliseconds. */
  readonly milliseconds: number;
  /** Everything written to stdout and stderr. */
  readonly logs: string;
  readonly logBytes: number;
}

export type InvocationListener = (report: InvocationReport) => void;
