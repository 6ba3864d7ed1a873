import type { LambdaResult } from '../../assembly/lambda-result.ts';
import type { Clock } from '../../clock/clock.ts';
import type { InFlight } from '../../clock/in-flight.ts';
import type { Json } from '../json.ts';
import type { Ledger } from './ledger.ts';
import type { TaskPort } from './visit.ts';

/** A task's call of a function. */
export interface Invocation {
  /** As the definition names it: an ARN or a name. */
  readonly functionName: string;
  readonly payload: Json;
  /** What the payload may carry; Lambda itself doesn't know it. */
  readonly taskToken: string | null;
  /** Of the machine, in whose name the function is invoked. */
  readonly roleArn: string;
}

/** What the engine needs of the world. */
export interface StatesParts {
  readonly clock: Pick<Clock, 'now' | 'at'>;
  readonly inFlight: InFlight;
  readonly invoke: (invocation: Invocation) => Promise<LambdaResult>;
  /** From 0 up to 1, for jitter and `$random`. */
  readonly random: () => number;
  readonly newId: () => string;
  readonly region: string;
}

type Heard = Parameters<TaskPort['listen']>[1];

/** What all threads share. */
export interface World extends StatesParts {
  readonly ledger: Ledger;
  /** Who waits for a token, live. */
  readonly listeners: Map<string, Heard>;
}
