import {
  AssociatePhoneNumberContactFlowCommand,
  ConnectClient,
  DisassociatePhoneNumberContactFlowCommand,
} from '@aws-sdk/client-connect';
import { ownCredentials } from './credentials.ts';
import { sharedHttp, unlogged } from './http.ts';

const idOf = (arnOrId: string): string => arnOrId.slice(arnOrId.lastIndexOf('/') + 1);

export const connect = (): ConnectClient =>
  unlogged(new ConnectClient({ requestHandler: sharedHttp, credentials: ownCredentials }));

/** Lets calls to a claimed number start a flow; saying it again changes nothing. */
export const routeNumber = async (
  client: ConnectClient,
  {
    phoneNumberId,
    instanceId,
    flowId,
  }: { readonly phoneNumberId: string; readonly instanceId: string; readonly flowId: string },
): Promise<void> => {
  await client.send(
    new AssociatePhoneNumberContactFlowCommand({
      PhoneNumberId: idOf(phoneNumberId),
      InstanceId: idOf(instanceId),
      ContactFlowId: idOf(flowId),
    }),
  );
};

/** Takes a number from its flow; a number that is already released is no failure. */
export const unrouteNumber = async (
  client: ConnectClient,
  { phoneNumberId, instanceId }: { readonly phoneNumberId: string; readonly instanceId: string },
): Promise<void> => {
  const command = new DisassociatePhoneNumberContactFlowCommand({
    PhoneNumberId: idOf(phoneNumberId),
    InstanceId: idOf(instanceId),
  });
  try {
    await client.send(command);
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ResourceNotFoundException')) throw error;
  }
};
