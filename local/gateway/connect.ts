import * as z from 'zod';
import { deniedMessage, type Iam } from '../iam/iam.ts';
import { type Call, type Failure, failure, type Service, unsupported, value } from './answer.ts';

/** What the gateway hands to the Connect engine. Ids are without their ARNs. */
export interface ConnectInlet {
  associateNumber(phoneNumberId: string, flowId: string): void;
  /** Absent: the engine keeps the flow until the next start. */
  readonly disassociateNumber?: (phoneNumberId: string) => void;
}

const lastPart = (idOrArn: string): string => idOrArn.split('/').at(-1) ?? idOrArn;
const associate = z.object({ InstanceId: z.string(), ContactFlowId: z.string() });
const route = /^(PUT|DELETE) \/phone-number\/([^/]+)\/contact-flow$/;

const refuse = (call: Call, iam: Iam, action: string, resources: readonly string[]): Failure | undefined => {
  for (const resource of resources) {
    const deed = { action, resource };
    const decision = iam.judge(call.session, deed);
    if (decision.verdict !== 'ALLOWED')
      return failure('AccessDeniedException', deniedMessage(call.session, deed, decision), 403);
  }
  return undefined;
};

/** AssociatePhoneNumberContactFlow and DisassociatePhoneNumberContactFlow: CloudFormation has no type for them. */
export const connectService = (iam: Iam, region: string, inlet: Required<ConnectInlet>): Service => {
  const arn = (call: Call, resource: string) => `arn:aws:connect:${region}:${call.session.accountId}:${resource}`;

  const put = (call: Call, phoneNumberId: string) => {
    const input = associate.parse(JSON.parse(call.body.toString()));
    const flow = `instance/${lastPart(input.InstanceId)}/contact-flow/${lastPart(input.ContactFlowId)}`;
    const resources = [arn(call, `phone-number/${phoneNumberId}`), arn(call, flow)];
    const refused = refuse(call, iam, 'connect:AssociatePhoneNumberContactFlow', resources);
    if (refused) return refused;
    inlet.associateNumber(phoneNumberId, lastPart(input.ContactFlowId));
    return value({});
  };

  const remove = (call: Call, phoneNumberId: string) => {
    const resources = [arn(call, `phone-number/${phoneNumberId}`)];
    const refused = refuse(call, iam, 'connect:DisassociatePhoneNumberContactFlow', resources);
    if (refused) return refused;
    inlet.disassociateNumber(phoneNumberId);
    return value({});
  };

  return (call) => {
    const [, method, encoded] = call.operation.match(route) ?? [];
    if (method === undefined || encoded === undefined) return unsupported(call);
    const phoneNumberId = lastPart(decodeURIComponent(encoded));
    return method === 'PUT' ? put(call, phoneNumberId) : remove(call, phoneNumberId);
  };
};
