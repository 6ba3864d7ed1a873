import { ConnectClient, ResourceNotFoundException, UpdateContactAttributesCommand } from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { setContactAttributes } from '#platform/contact-attributes';

const client = mockClient(ConnectClient);
const wanted = { instanceId: 'i-1', contactId: 'c-1', attributes: { surveyInvited: 'YES' } };

beforeEach(() => client.reset());

describe('attributes of a call under way', () => {
  test('are set on the contact that the agent has', async () => {
    client.on(UpdateContactAttributesCommand).resolves({});
    expect(await setContactAttributes(wanted)).toEqual({ ok: true, value: 'c-1' });
    expect(client.commandCalls(UpdateContactAttributesCommand)[0]?.args[0].input).toEqual({
      ...{ InstanceId: 'i-1', InitialContactId: 'c-1', Attributes: { surveyInvited: 'YES' } },
    });
  });

  test('of a contact that Connect no longer has are not found', async () => {
    const gone = new ResourceNotFoundException({ $metadata: {}, message: 'gone' });
    client.on(UpdateContactAttributesCommand).rejects(gone);
    expect(await setContactAttributes(wanted)).toEqual({ ok: false, refusal: 'NOT_FOUND' });
  });

  test('are an outage when Connect is away', async () => {
    client.on(UpdateContactAttributesCommand).rejects(new Error('away'));
    await expect(setContactAttributes(wanted)).rejects.toThrow('away');
  });
});
