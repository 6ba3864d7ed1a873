import * as z from 'zod';
import { type Administered, administered } from '../cognito/administer.ts';
import { deniedMessage, type Iam } from '../iam/iam.ts';
import { failure, type Service, unsupported, value } from './answer.ts';

/** What the gateway hands to Cognito. */
export interface CognitoInlet {
  administer(operation: (typeof administered)[number], request: unknown): Promise<Administered>;
}

const requestSchema = z.looseObject({ UserPoolId: z.string() });

const isAdministered = (operation: string): operation is (typeof administered)[number] =>
  administered.some((one) => one === operation);

/** The part of Cognito with which functions make and end users, judged by pool. */
export const cognitoService =
  (iam: Pick<Iam, 'judge'>, region: string, inlet: CognitoInlet): Service =>
  async (call) => {
    const { operation, session } = call;
    if (!isAdministered(operation)) return unsupported(call);
    const request = requestSchema.parse(JSON.parse(call.body.toString()));
    const resource = `arn:aws:cognito-idp:${region}:${session.accountId}:userpool/${request.UserPoolId}`;
    const deed = { action: `cognito-idp:${operation}`, resource };
    const decision = iam.judge(session, deed);
    if (decision.verdict !== 'ALLOWED') return failure('AccessDeniedException', deniedMessage(session, deed, decision));
    const done = await inlet.administer(operation, request);
    return done.ok ? value(done.answer) : failure(done.code, done.message);
  };
