import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { LambdaPort } from './ports.ts';

/** A place where the function puts its answer; `local/gateway` serves it. */
export interface ResponseDesk {
  expect(): { readonly url: string; readonly answer: Promise<unknown>; forget(): void };
}

/** What a custom-resource event needs. */
export interface Correspondence {
  readonly lambda: Pick<LambdaPort, 'invoke'>;
  readonly responses: ResponseDesk;
}

const answerSchema = z.object({
  Status: z.enum(['SUCCESS', 'FAILED']),
  Reason: z.string().optional(),
  PhysicalResourceId: z.string().optional(),
  Data: z.record(z.string(), z.unknown()).default({}),
});
type Answer = z.infer<typeof answerSchema>;

export interface Request {
  readonly RequestType: 'Create' | 'Update' | 'Delete';
  readonly PhysicalResourceId?: string;
  readonly OldResourceProperties?: unknown;
  readonly ResourceProperties: unknown;
}

/** The custom resource that an event is about. */
export interface Addressee {
  readonly stackId: string;
  readonly logicalId: string;
  readonly type: string;
  readonly serviceToken: string;
  readonly timeoutSeconds: number;
}

const timeout = (seconds: number, what: string) => {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`${what} did not answer within ${seconds} s`)), seconds * 1000);
  return { promise, stop: () => clearTimeout(timer) };
};

/**
 * One event of the custom-resource protocol, and the answer that is put at its URL.
 *
 * @throws when the function fails, refuses or stays silent; the message holds its reason
 */
export const ask = async (request: Request, to: Addressee, { lambda, responses }: Correspondence): Promise<Answer> => {
  const what = `${request.RequestType} of ${to.type} ${to.logicalId}`;
  const desk = responses.expect();
  const limit = timeout(to.timeoutSeconds, what);
  const event = {
    ServiceToken: to.serviceToken,
    ResponseURL: desk.url,
    StackId: to.stackId,
    RequestId: randomUUID(),
    ResourceType: to.type,
    LogicalResourceId: to.logicalId,
    ...request,
  };
  const failed = lambda.invoke(to.serviceToken, event).then((result) => {
    if (result.ok) return limit.promise;
    throw new Error(`${what}: the function failed without an answer: ${result.error} ${result.message}`);
  });
  try {
    const answer = answerSchema.parse(await Promise.race([desk.answer, failed, limit.promise]));
    if (answer.Status === 'FAILED') throw new Error(`${what} failed: ${answer.Reason ?? 'no reason given'}`);
    return answer;
  } finally {
    limit.stop();
    desk.forget();
  }
};
