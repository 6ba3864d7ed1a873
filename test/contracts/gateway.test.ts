import { AssociatePhoneNumberContactFlowCommand, ConnectClient } from '@aws-sdk/client-connect';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { accountId, role } from '../support/gateway-cloud.ts';
import { asFunction, associated, asTenant, events, gateway, stageGateway } from '../support/gateway-stage.ts';

stageGateway();

describe('a caller', () => {
  it('is known by its key', async () => {
    const { Arn } = await new STSClient(asFunction()).send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe(`arn:aws:sts::${accountId}:assumed-role/hutong-subscribe/hutong-subscribe`);
  });

  it('that asks for a service of which the laptop knows nothing hears its name', async () => {
    const answer = await fetch(gateway().url, {
      method: 'POST',
      headers: { authorization: 'AWS4-HMAC-SHA256 Credential=A/20250101/r/polly/aws4_request, x' },
    });
    expect(await answer.text()).toContain('The laptop does not serve polly');
  });
});

describe('a function', () => {
  it('cannot act for a tenant without naming it in the session tag', async () => {
    const assume = new AssumeRoleCommand({ RoleArn: role('hutong-tenant-data'), RoleSessionName: 'nobody' });
    await expect(new STSClient(asFunction()).send(assume)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('cannot put a wildcard into the session tag', async () => {
    await expect(asTenant('*')).rejects.toMatchObject({ name: 'ValidationError' });
  });

  it('puts events on the bus, with the time that the event itself tells', async () => {
    const entry = {
      EventBusName: 'hutong',
      Source: 'hutong.journal',
      DetailType: 'MemberRegistered',
      Detail: '{"id":1}',
      Time: new Date('2025-03-04T02:00:00Z'),
    };
    const { FailedEntryCount } = await new EventBridgeClient(asFunction()).send(
      new PutEventsCommand({ Entries: [entry] }),
    );
    expect(FailedEntryCount).toBe(0);
    expect(events).toContainEqual({
      bus: 'hutong',
      source: 'hutong.journal',
      detailType: 'MemberRegistered',
      detail: { id: 1 },
      time: 1_741_053_600_000,
    });
  });

  it('cannot put events on another bus', async () => {
    const entry = { Source: 'x', DetailType: 'y', Detail: '{}' };
    await expect(
      new EventBridgeClient(asFunction()).send(new PutEventsCommand({ Entries: [entry] })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('leads a claimed number to a flow', async () => {
    const command = new AssociatePhoneNumberContactFlowCommand({
      PhoneNumberId: 'number-1',
      InstanceId: 'instance-1',
      ContactFlowId: 'flow-1',
    });
    await new ConnectClient(asFunction()).send(command);
    expect(associated).toEqual([['number-1', 'flow-1']]);
  });
});

describe("a tenant's session", () => {
  it('opens what was sealed with its key under the same context, and nothing else', async () => {
    const kms = new KMSClient(await asTenant('gx'));
    const context = { tenant: 'gx' };
    const sealed = await kms.send(
      new GenerateDataKeyCommand({ KeyId: 'alias/hutong/gx', NumberOfBytes: 64, EncryptionContext: context }),
    );
    const opened = await kms.send(
      new DecryptCommand({ CiphertextBlob: sealed.CiphertextBlob, EncryptionContext: context }),
    );
    expect(opened.Plaintext).toEqual(sealed.Plaintext);
    expect(sealed.Plaintext).toHaveLength(64);
    const elsewhere = new DecryptCommand({
      CiphertextBlob: sealed.CiphertextBlob,
      EncryptionContext: { tenant: 'hb' },
    });
    await expect(kms.send(elsewhere)).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    const stranger = new KMSClient(await asTenant('hb'));
    await expect(
      stranger.send(new DecryptCommand({ CiphertextBlob: sealed.CiphertextBlob, EncryptionContext: context })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });
});
