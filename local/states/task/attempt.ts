import * as z from 'zod';
import type { LambdaResult } from '../../assembly/lambda-result.ts';
import { type Json, jsonSchema } from '../json.ts';
import type { TaskAnswer, Visit } from '../run/visit.ts';
import { StateError } from '../state-error.ts';
import { lambdaError } from './lambda-error.ts';
import type { Resource } from './resource.ts';

/** What has been decided when a task is scheduled; it outlives a restart. */
export const planSchema = z.strictObject({
  arguments: jsonSchema,
  token: z.string().nullable(),
  timeoutSeconds: z.number().nullable(),
  heartbeatSeconds: z.number().nullable(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type Plan = z.infer<typeof planSchema>;

/** How an attempt ended. */
export type Ending =
  | { readonly kind: 'result'; readonly output: Json }
  | { readonly kind: 'error'; readonly error: StateError }
  | { readonly kind: 'timeout'; readonly error: StateError };

const answerSchema: z.ZodType<TaskAnswer> = z.union([
  z.strictObject({ output: jsonSchema }),
  z.strictObject({ error: z.string(), cause: z.string() }),
]);

const endingOf = (answer: TaskAnswer): Ending =>
  'output' in answer
    ? { kind: 'result', output: answer.output }
    : { kind: 'error', error: new StateError(answer.error, answer.cause) };

const timeout = (error: string): Ending => ({ kind: 'timeout', error: new StateError(error, '') });

type Wake = (ending: Ending) => void;

/** Ends the attempt when no sign of life comes for too long. */
const expectHeartbeats = (visit: Visit, { heartbeatSeconds, at }: Plan, wake: Wake) => {
  const state: { cancel: () => void } = { cancel: () => undefined };
  const from = (last: number): void => {
    state.cancel();
    if (heartbeatSeconds === null) return;
    state.cancel = visit.at(last + heartbeatSeconds * 1000, () => wake(timeout('States.HeartbeatTimeout')));
  };
  from(z.number().catch(at).parse(visit.recall('heartbeat')));
  return { again: () => from(visit.now()), cancel: () => state.cancel() };
};

const settle = (result: LambdaResult, resource: Resource, visit: Visit, wake: Wake): void => {
  if (!result.ok) {
    wake({ kind: 'error', error: lambdaError(result) });
    return;
  }
  const output = resource.result(jsonSchema.parse(result.payload ?? null));
  if (resource.waitsForToken) {
    visit.emit(...resource.voice.submitted(output));
    visit.note('submitted', true);
  } else wake({ kind: 'result', output });
};

const unusable = (error: unknown): Ending => ({
  kind: 'error',
  error: error instanceof StateError ? error : new StateError('States.Runtime', String(error)),
});

type Call = ReturnType<Resource['target']> & Pick<Plan, 'token'>;

/** Invokes the function, unless it has been done and only the token is waited for. */
const begin = (visit: Visit, resource: Resource, call: Call, wake: Wake): (() => void) => {
  const state = { listening: true };
  if (visit.recall('submitted') !== true) {
    void visit.tasks
      .invoke(call.functionName, call.payload, call.token)
      .then((result) => {
        if (state.listening) settle(result, resource, visit, wake);
      })
      .catch((error: unknown) => wake(unusable(error)));
  }
  return () => {
    state.listening = false;
  };
};

/**
 * Invokes a task's function once and waits for its result, its token, or the end of patience: whichever comes first.
 * A token may come back before its function has answered.
 */
export const attempt = (visit: Visit, resource: Resource, plan: Plan): Promise<Ending> => {
  const known = answerSchema.safeParse(visit.recall('answer'));
  if (known.success) return Promise.resolve(endingOf(known.data));
  const target = resource.target(plan.arguments);
  return visit.park<Ending>((wake) => {
    const { token, timeoutSeconds, at } = plan;
    const nothing = (): void => undefined;
    const late = () => wake(timeout('States.Timeout'));
    const unwatch = timeoutSeconds === null ? nothing : visit.at(at + timeoutSeconds * 1000, late);
    const heartbeats = expectHeartbeats(visit, plan, wake);
    const heard = { answer: (answer: TaskAnswer) => wake(endingOf(answer)), heartbeat: heartbeats.again };
    const unlisten = token === null ? nothing : visit.tasks.listen(token, heard);
    const forget = begin(visit, resource, { ...target, token }, wake);
    return () => {
      for (const end of [unwatch, heartbeats.cancel, unlisten, forget]) end();
      if (token !== null) visit.note('closed', true);
    };
  });
};
