import * as z from 'zod';
import type { LambdaResult } from '../assembly/lambda-result.ts';
import type { LambdaPort } from '../assembly/ports.ts';
import type { Iam } from '../iam/iam.ts';

const eventSchema = z.object({ Details: z.object({ ContactData: z.object({ InstanceARN: z.string() }) }) });

/** Invokes a function as Amazon Connect would: only when the function's policy names the instance; a refusal is told. */
export const invokeFromFlow =
  (lambda: Pick<LambdaPort, 'invoke'>, iam: Pick<Iam, 'mayInvoke'>, log: (line: string) => void) =>
  async (arn: string, event: unknown): Promise<LambdaResult> => {
    const instanceArn = eventSchema.parse(event).Details.ContactData.InstanceARN;
    if (iam.mayInvoke('connect.amazonaws.com', arn, instanceArn)) return lambda.invoke(arn, event);
    const message = `${instanceArn} is not authorized to perform: lambda:InvokeFunction on resource: ${arn} because no permission of the function names it`;
    log(message);
    return { ok: false, error: 'NotFound', message };
  };
