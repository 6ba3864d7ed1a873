import type { LambdaResult } from '../assembly/lambda-result.ts';
import { deniedMessage, type Iam } from '../iam/iam.ts';
import type { Session, Sessions } from '../iam/sessions.ts';
import type { LambdaRuntime } from '../lambda/runtime.ts';
import type { Invocation } from '../states/run/world.ts';

export interface InvocationParts {
  readonly lambda: Pick<LambdaRuntime, 'functions' | 'invoke'>;
  readonly gateway: () => { readonly iam: Pick<Iam, 'judge'>; readonly sessions: Pick<Sessions, 'issue'> };
  readonly log: (line: string) => void;
}

/** One session for each machine's role. */
const rememberSessions = (gateway: InvocationParts['gateway']) => {
  const known = new Map<string, Session>();
  return (roleArn: string): Session => {
    const session = known.get(roleArn) ?? gateway().sessions.issue({ roleArn, sessionName: 'states' });
    known.set(roleArn, session);
    return session;
  };
};

/** Invokes a function as Step Functions would: only when the machine's role allows it; a refusal is told, and is an error like any other. */
export const invokeFromWorkflow = ({ lambda, gateway, log }: InvocationParts) => {
  const sessionOf = rememberSessions(gateway);
  return async ({ functionName, payload, roleArn }: Invocation): Promise<LambdaResult> => {
    const known = lambda.functions.find(({ arn, name }) => arn === functionName || name === functionName);
    const session = sessionOf(roleArn);
    const deed = { action: 'lambda:InvokeFunction', resource: known?.arn ?? functionName };
    const decision = gateway().iam.judge(session, deed);
    if (decision.verdict === 'ALLOWED') return lambda.invoke(functionName, payload);
    const message = deniedMessage(session, deed, decision);
    log(message);
    return { ok: false, error: 'Unhandled', message: `Lambda.AWSLambdaException: ${message}` };
  };
};
