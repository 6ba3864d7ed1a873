import * as z from 'zod';
import { deniedMessage, type Iam } from '../iam/iam.ts';
import { statesApi } from '../states/api.ts';
import type { StatesEngine } from '../states/engine.ts';
import { type Call, type Failure, failure, type Service } from './answer.ts';

/** What the gateway hands to Step Functions: the engine of now. */
export interface StatesInlet {
  readonly engine: StatesEngine;
}

/** Where the requests name what they are about. */
const requestSchema = z.looseObject({
  stateMachineArn: z.string().optional(),
  executionArn: z.string().optional(),
  taskToken: z.string().optional(),
});

/** A token stands for its machine; one that this engine has not issued stands for nothing, and the API says so. */
const resourceOf = (request: unknown, engine: StatesEngine): string | undefined => {
  const { stateMachineArn, executionArn, taskToken } = requestSchema.parse(request);
  return stateMachineArn ?? executionArn ?? (taskToken === undefined ? undefined : engine.machineOf(taskToken));
};

const refuse = (call: Call, iam: Iam, resource: string | undefined): Failure | undefined => {
  if (resource === undefined) return undefined;
  const deed = { action: `states:${call.operation}`, resource };
  const decision = iam.judge(call.session, deed);
  if (decision.verdict === 'ALLOWED') return undefined;
  return failure('AccessDeniedException', deniedMessage(call.session, deed, decision));
};

/** Step Functions' API, judged by machine. */
export const statesService =
  (iam: Iam, inlet: StatesInlet): Service =>
  (call) => {
    const request: unknown = JSON.parse(call.body.toString());
    const { engine } = inlet;
    return refuse(call, iam, resourceOf(request, engine)) ?? statesApi(engine)(call.operation, request);
  };
