import * as z from 'zod';
import type { LambdaResult } from '../assembly/lambda-result.ts';
import type { LambdaPort } from '../assembly/ports.ts';
import type { Iam } from '../iam/iam.ts';

const eventSchema = z.object({ Details: z.object({ ContactData: z.object({ InstanceARN: z.string() }) }) });

/** Invokes a function as Amazon Connect would: only when the function's policy names the instance. */
export const invokeFromFlow =
  (lambda: Pick<LambdaPort, 'invoke'>, iam: Pick<Iam, 'mayInvoke'>) =>
  async (arn: string, event: unknown): Promise<LambdaResult> => {
    const instanceArn = eventSchema.parse(event).Details.ContactData.InstanceARN;
    if (iam.mayInvoke('connect.amazonaws.com', arn, instanceArn)) return lambda.invoke(arn, event);
    return { ok: false, error: 'NotFound', message: `${instanceArn} may not invoke ${arn}: no permission names it` };
  };
