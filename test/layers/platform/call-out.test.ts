import {
  ConnectClient,
  DestinationNotAllowedException,
  OutboundContactNotPermittedException,
  StartOutboundVoiceContactCommand,
} from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { callOut } from '#platform/call-out';

const client = mockClient(ConnectClient);
beforeEach(() => client.reset());

const call = {
  ...{ instanceId: 'i-1', flowId: 'arn:aws:connect:ap-northeast-1:111122223333:instance/i-1/contact-flow/f-1' },
  ...{ from: '+815012345678', to: '+8613800000001', attributes: { visitId: 'v-1' }, token: 'gx-v-1' },
};
const refusal = { message: 'not allowed', $metadata: {} };

describe('ringing a customer up', () => {
  test('names the step, so that a repetition is one call', async () => {
    client.on(StartOutboundVoiceContactCommand).resolves({ ContactId: 'c-1' });
    expect(await callOut(call)).toEqual({ ok: true, value: 'c-1' });
    expect(client.commandCalls(StartOutboundVoiceContactCommand)[0]?.args[0].input).toEqual({
      ...{ InstanceId: 'i-1', ContactFlowId: 'f-1', SourcePhoneNumber: '+815012345678' },
      ...{ DestinationPhoneNumber: '+8613800000001', Attributes: { visitId: 'v-1' }, ClientToken: 'gx-v-1' },
    });
  });

  test.each([new DestinationNotAllowedException(refusal), new OutboundContactNotPermittedException(refusal)])(
    'without the approval of calls to +86 is left to an agent: $name',
    async (error) => {
      client.on(StartOutboundVoiceContactCommand).rejects(error);
      expect(await callOut(call)).toEqual({ ok: false, refusal: 'NOT_PERMITTED' });
    },
  );

  test('that fails otherwise is tried again by the workflow', async () => {
    client.on(StartOutboundVoiceContactCommand).rejects(new Error('away'));
    await expect(callOut(call)).rejects.toThrow('away');
  });
});
