import * as z from 'zod';
import { defineAction, everywhere } from '../flow/action.ts';
import { freeText, oneOf, reference, whole } from '../flow/parameters.ts';

/** Invoke AWS Lambda function. The caller hears silence meanwhile; every failure takes the error branch. */
export const invokeLambdaFunction = defineAction({
  type: 'InvokeLambdaFunction',
  logName: 'InvokeExternalResource',
  parameters: z.strictObject({
    LambdaFunctionARN: reference(),
    InvocationTimeLimitSeconds: whole(1, 8),
    InvocationType: oneOf(['SYNCHRONOUS', 'ASYNCHRONOUS']).optional(),
    LambdaInvocationAttributes: z.record(z.string().min(1), freeText()).optional(),
    ResponseValidation: z.strictObject({ ResponseType: oneOf(['STRING_MAP', 'JSON']) }).optional(),
  }),
  flows: everywhere,
  errors: { required: ['NoMatchingError'], optional: [] },
  next: 'needed',
  compile: (parameters, exits, stage) => {
    const given = Object.entries(parameters.LambdaInvocationAttributes ?? {});
    const shape = {
      timeLimitMs: parameters.InvocationTimeLimitSeconds * 1000,
      waits: parameters.InvocationType !== 'ASYNCHRONOUS',
      answer: parameters.ResponseValidation?.ResponseType ?? 'STRING_MAP',
      ok: exits.next,
      failed: exits.error('NoMatchingError'),
    };
    return (run) => {
      const values: Record<string, string> = {};
      for (const [key, template] of given) values[key] = template.read(run);
      return stage.invoke(run, { ...shape, arn: parameters.LambdaFunctionARN.read(run), parameters: values });
    };
  },
});
