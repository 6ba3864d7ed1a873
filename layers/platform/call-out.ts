import {
  DestinationNotAllowedException,
  OutboundContactNotPermittedException,
  StartOutboundVoiceContactCommand,
} from '@aws-sdk/client-connect';
import { type Outcome, ok, refuse } from '#domain/kernel';
import { connect } from './connect-numbers.ts';

const client = connect();

/** A call that a contact flow makes. */
export interface FlowCall {
  readonly instanceId: string;
  readonly flowId: string;
  /** The claimed number that the customer sees; contact events and functions find the tenant by it. */
  readonly from: string;
  readonly to: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The same for a repetition: no customer is rung up twice for one step. */
  readonly token: string;
}

const idOf = (arnOrId: string): string => arnOrId.slice(arnOrId.lastIndexOf('/') + 1);

/**
 * Rings somebody up and starts a flow when he answers. Calling +86 takes an approval of AWS; without it the call is refused.
 *
 * @returns NOT_PERMITTED when Amazon Connect may not call the number
 */
export const callOut = async (call: FlowCall): Promise<Outcome<string, 'NOT_PERMITTED'>> => {
  const command = new StartOutboundVoiceContactCommand({
    InstanceId: call.instanceId,
    ContactFlowId: idOf(call.flowId),
    SourcePhoneNumber: call.from,
    DestinationPhoneNumber: call.to,
    Attributes: { ...call.attributes },
    ClientToken: call.token,
  });
  try {
    const { ContactId } = await client.send(command);
    return ok(ContactId ?? 'none');
  } catch (error) {
    if (error instanceof DestinationNotAllowedException || error instanceof OutboundContactNotPermittedException)
      return refuse('NOT_PERMITTED');
    throw error;
  }
};
