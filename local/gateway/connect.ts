import * as z from 'zod';
import type { AttributesRefusal, OutboundCall, OutboundRefusal } from '../connect/interface.ts';
import { deniedMessage, type Iam } from '../iam/iam.ts';
import { type Answer, type Call, type Failure, failure, type Service, unsupported, value } from './answer.ts';

/** What the gateway hands to the Connect engine. Ids are without their ARNs. */
export interface ConnectInlet {
  associateNumber(phoneNumberId: string, flowId: string): void;
  /** Absent: the engine keeps the flow until the next start. */
  readonly disassociateNumber?: (phoneNumberId: string) => void;
  /** Places a call; absent: this Connect places none. */
  readonly callOut?: (call: OutboundCall) => { readonly contactId: string } | OutboundRefusal;
  /** Sets attributes of a contact; absent: this Connect sets none. */
  readonly updateAttributes?: (
    contactId: string,
    attributes: Readonly<Record<string, string>>,
  ) => AttributesRefusal | undefined;
}

/** What the laptop's gateway passes on, whether or not the engine can. */
type Optional = 'callOut' | 'updateAttributes';
export type ConnectDesk = Required<Omit<ConnectInlet, Optional>> & Pick<ConnectInlet, Optional>;

const lastPart = (idOrArn: string): string => idOrArn.split('/').at(-1) ?? idOrArn;
const associate = z.object({ InstanceId: z.string(), ContactFlowId: z.string() });
const startCall = z.strictObject({
  InstanceId: z.string(),
  ContactFlowId: z.string(),
  DestinationPhoneNumber: z.string(),
  SourcePhoneNumber: z.string(),
  Attributes: z.record(z.string(), z.string()).default({}),
  ClientToken: z.string().optional(),
  RingTimeoutInSeconds: z.number().int().min(15).max(60).optional(),
});
const newAttributes = z.strictObject({
  InstanceId: z.string(),
  InitialContactId: z.string(),
  Attributes: z.record(z.string(), z.string()),
});
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

const placeCall = (call: Call, iam: Iam, instances: string, place: NonNullable<ConnectInlet['callOut']>): Answer => {
  const input = startCall.parse(JSON.parse(call.body.toString()));
  const contacts = `${instances}/${lastPart(input.InstanceId)}/contact/*`;
  const refused = refuse(call, iam, 'connect:StartOutboundVoiceContact', [contacts]);
  if (refused) return refused;
  const { SourcePhoneNumber: from, DestinationPhoneNumber: to, Attributes: attributes, ClientToken: token } = input;
  const placed = place({
    ...{ from, to, attributes, flowId: lastPart(input.ContactFlowId) },
    ...(token !== undefined && { token }),
    ...(input.RingTimeoutInSeconds !== undefined && { seconds: input.RingTimeoutInSeconds }),
  });
  return 'refused' in placed ? failure(placed.refused, placed.message) : value({ ContactId: placed.contactId });
};

const setAttributes = (
  call: Call,
  iam: Iam,
  instances: string,
  set: NonNullable<ConnectInlet['updateAttributes']>,
): Answer => {
  const input = newAttributes.parse(JSON.parse(call.body.toString()));
  const contact = `${instances}/${lastPart(input.InstanceId)}/contact/${input.InitialContactId}`;
  const denied = refuse(call, iam, 'connect:UpdateContactAttributes', [contact]);
  if (denied) return denied;
  const refusal = set(input.InitialContactId, input.Attributes);
  return refusal ? failure(refusal.refused, refusal.message) : value({});
};

/**
 * AssociatePhoneNumberContactFlow and DisassociatePhoneNumberContactFlow, for which CloudFormation has no type,
 * StartOutboundVoiceContact and UpdateContactAttributes.
 */
export const connectService = (iam: Iam, region: string, inlet: ConnectDesk): Service => {
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

  const { callOut, updateAttributes } = inlet;
  const ofContacts: Readonly<Record<string, ((call: Call, instances: string) => Answer) | undefined>> = {
    'PUT /contact/outbound-voice': callOut && ((call, instances) => placeCall(call, iam, instances, callOut)),
    'POST /contact/attributes':
      updateAttributes && ((call, instances) => setAttributes(call, iam, instances, updateAttributes)),
  };

  return (call) => {
    const ofContact = ofContacts[call.operation];
    if (ofContact) return ofContact(call, arn(call, 'instance'));
    const [, method, encoded] = call.operation.match(route) ?? [];
    if (method === undefined || encoded === undefined) return unsupported(call);
    const phoneNumberId = lastPart(decodeURIComponent(encoded));
    return method === 'PUT' ? put(call, phoneNumberId) : remove(call, phoneNumberId);
  };
};
