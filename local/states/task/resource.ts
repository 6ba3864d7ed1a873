import * as z from 'zod';
import { isObject, type Json, type JsonObject, jsonSchema } from '../json.ts';
import { StateError } from '../state-error.ts';
import { functionVoice, serviceVoice, type Voice } from './voice.ts';

/** What stands in a Task's `Resource`. */
export interface Resource {
  /** The task goes on until its token comes back. */
  readonly waitsForToken: boolean;
  readonly voice: Voice;
  /** Which function is invoked with what. @throws StateError States.Runtime */
  target(taskArguments: Json): { readonly functionName: string; readonly payload: Json };
  /** The task's result from what the function answered. */
  result(answer: Json): Json;
  /** Names in `Arguments` that nobody reads; empty when all is well. */
  unknown(taskArguments: Json): readonly string[];
}

const invocation = z.strictObject({
  FunctionName: z.string().min(1),
  Payload: jsonSchema.default({}),
  InvocationType: z.literal('RequestResponse').optional(),
});

const invokeTarget = (taskArguments: Json): ReturnType<Resource['target']> => {
  const read = invocation.safeParse(taskArguments);
  if (read.success) return { functionName: read.data.FunctionName, payload: read.data.Payload };
  throw new StateError(
    'States.Runtime',
    `The arguments of lambda:invoke are not valid: ${z.prettifyError(read.error)}`,
  );
};

const unknownNames = (taskArguments: Json): readonly string[] =>
  isObject(taskArguments) ? Object.keys(taskArguments).filter((name) => !(name in invocation.shape)) : [];

const invoke = (resource: string, waitsForToken: boolean): Resource => ({
  waitsForToken,
  voice: serviceVoice('lambda', resource),
  target: invokeTarget,
  result: (answer): JsonObject => ({ ExecutedVersion: '$LATEST', Payload: answer, StatusCode: 200 }),
  unknown: unknownNames,
});

const plain = (arn: string): Resource => ({
  waitsForToken: false,
  voice: functionVoice(arn),
  target: (payload) => ({ functionName: arn, payload }),
  result: (answer) => answer,
  unknown: () => [],
});

const functionArn = /^arn:aws:lambda:[\w-]+:\d{12}:function:[\w-]+(:[\w$-]+)?$/;

/** The forms of `Resource` that the laptop runs, for documents and messages. */
export const resourceForms = [
  'arn:aws:states:::lambda:invoke',
  'arn:aws:states:::lambda:invoke.waitForTaskToken',
  'arn:aws:lambda:<region>:<account>:function:<name>',
] as const;

/** Reads a `Resource`; `undefined` for what the laptop doesn't run. */
export const resourceOf = (text: string): Resource | undefined => {
  if (text === resourceForms[0]) return invoke('invoke', false);
  if (text === resourceForms[1]) return invoke('invoke.waitForTaskToken', true);
  return functionArn.test(text) ? plain(text) : undefined;
};
