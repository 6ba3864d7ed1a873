import * as z from 'zod';
import type { LambdaResult } from '../local/assembly/lambda-result.ts';

const answerSchema = z.union([
  z.strictObject({
    result: z.json(),
    /** What comes back with the task's token, and after how many seconds of waiting. */
    token: z
      .union([
        z.strictObject({ output: z.json(), afterSeconds: z.number().min(0).default(0) }),
        z.strictObject({
          error: z.string(),
          cause: z.string().default(''),
          afterSeconds: z.number().min(0).default(0),
        }),
      ])
      .optional(),
  }),
  z.strictObject({ error: z.string(), cause: z.string().default('') }),
]);

const mockSchema = z.record(z.string(), z.array(answerSchema).min(1));

/** What a mock says to one invocation. */
export type MockAnswer = z.infer<typeof answerSchema>;

/**
 * Reads a mock file: for each function, by name or ARN, what it answers to one invocation after the other.
 *
 * @throws ZodError
 * @example
 * readMock({ 'hutong-assess': [{ error: 'Outage' }, { result: { done: true } }] })('hutong-assess') // { error: 'Outage', cause: '' }
 */
export const readMock = (raw: unknown): ((functionNameOrArn: string) => MockAnswer) => {
  const mock = mockSchema.parse(raw);
  return (functionNameOrArn) => {
    const name = functionNameOrArn.split(':').at(-1) ?? '';
    const left = mock[functionNameOrArn] ?? mock[name] ?? [];
    return left.shift() ?? { error: 'Mock.Silent', cause: `the mock has no further answer of ${functionNameOrArn}` };
  };
};

/** The answer as Lambda would give it. */
export const lambdaResultOf = (answer: MockAnswer): LambdaResult =>
  'result' in answer
    ? { ok: true, payload: answer.result }
    : { ok: false, error: 'Unhandled', message: `${answer.error}: ${answer.cause}` };
