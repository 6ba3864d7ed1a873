import type * as z from 'zod';
import type { LambdaResult } from '../../assembly/lambda-result.ts';
import type { Json, JsonObject } from '../json.ts';

/** Where an execution goes after a state; without `next` its scope ends here. */
export interface Step {
  readonly next: string | undefined;
  readonly output: Json;
  readonly assigned: JsonObject;
}

/** Sets up what ends the waiting, and answers how to call that off. */
export type Arm<T> = (wake: (value: T) => void) => () => void;

/** A scope to run inside a state. */
export interface Branch {
  /** Which of the state's inner machines. */
  readonly inner: number;
  readonly input: Json;
  /** Maps only: the state's name for the history, and `$states.context.Map.Item`. */
  readonly item?: { readonly map: string; readonly index: number; readonly value: Json };
}

/** What a token brought back. */
export type TaskAnswer = { readonly output: Json } | { readonly error: string; readonly cause: string };

/** What a Task may do in the world. */
export interface TaskPort {
  readonly region: string;
  newToken(): string;
  invoke(functionName: string, payload: Json, taskToken: string | null): Promise<LambdaResult>;
  /** Hears what is sent with a token. Answers how to stop listening. */
  listen(token: string, heard: { answer(answer: TaskAnswer): void; heartbeat(): void }): () => void;
}

/** One stay in one state: all that a state type sees of the engine. */
export interface Visit {
  readonly input: Json;
  now(): number;
  /** @throws StateError States.QueryEvaluationError, States.DataLimitExceeded */
  evaluate(
    template: Json,
    field: string,
    more?: { readonly states?: JsonObject; readonly context?: JsonObject },
  ): Promise<Json>;
  /** Makes a thing once; after a restart in mid-visit the same thing comes back. */
  remember<T extends Json>(what: string, schema: z.ZodType<T>, make: () => T | Promise<T>): Promise<T>;
  recall(what: string): Json | undefined;
  note(what: string, value: Json): void;
  /** Writes an event of the history, once even when the visit is taken up again after a restart. */
  emit(type: string, details?: JsonObject): void;
  at(due: number, fire: () => void): () => void;
  /** Waits, and lets time go on meanwhile. */
  park<T>(arm: Arm<T>): Promise<T>;
  /** Runs scopes side by side, `limit` at a time; the first that fails ends the others. */
  fork(branches: readonly Branch[], limit: number): Promise<Json[]>;
  readonly tasks: TaskPort;
}
