import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { topicArn, writeTextAssembly } from '../support/text-assembly.ts';
import { phone, startOn, textLaptop } from '../support/text-laptop.ts';

describe('rights around texts: who may publish, send, receive and read', () => {
  const texts = textLaptop();

  it('refuses who may not publish, and nothing reaches the queue', async () => {
    const result = await texts().laptop.lambda.invoke('texts-mute', { id: 'm1', to: phone, text: 'no' });
    expect(result).toMatchObject({
      ok: false,
      message: expect.stringMatching(/not authorized to perform: sns:Publish/),
    });
    await texts().pass(10);
    expect(texts().inbox(phone)).toEqual([]);
  });

  it('serves topics and secrets to the SDK, each caller by its own rights', async () => {
    const { as } = texts();
    const publish = new PublishCommand({
      ...{ TopicArn: topicArn, MessageGroupId: phone, MessageDeduplicationId: 'sdk' },
      Message: JSON.stringify({ messageId: 'sdk', from: '10620114', to: phone, text: '你好' }),
    });
    expect((await new SNSClient(as('send')).send(publish)).MessageId).toMatch(/^[\da-f-]{36}$/);
    await expect(new SNSClient(as('mute')).send(publish)).rejects.toThrow(/not authorized to perform: sns:Publish/);
    await texts().pass(1);
    expect(texts().inbox(phone)).toEqual([['你好', '02:00:00']]);
    const read = new GetSecretValueCommand({ SecretId: 'hutong/aa/message-gateway' });
    const { SecretString = '' } = await new SecretsManagerClient(as('deliver')).send(read);
    expect(JSON.parse(SecretString)).toEqual({
      url: `${texts().laptop.messages.url}/aa/messages`,
      key: expect.stringMatching(/^[A-Za-z0-9]{32}$/),
    });
    await expect(new SecretsManagerClient(as('send')).send(read)).rejects.toThrow(
      /not authorized to perform: secretsmanager:GetSecretValue on resource: \S+secret:hutong\/aa\/message-gateway-\w{6} /,
    );
  });

  it('serves queues to the SDK, each caller by its own rights', async () => {
    const as = (name: string) => new SQSClient({ ...texts().as(name), useQueueUrlAsEndpoint: false });
    const QueueUrl = texts().laptop.queues.findQueue('texts.fifo')?.url;
    texts().goesWrong('error');
    await texts().send('m1', phone, 'waits');
    await texts().pass(0);
    const receive = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
    expect((await as('deliver').send(receive)).Messages).toBeUndefined();
    await expect(as('send').send(receive)).rejects.toThrow(/not authorized to perform: sqs:ReceiveMessage/);
    const body = { QueueUrl, MessageBody: 'x', MessageGroupId: 'x', MessageDeduplicationId: 'x' };
    await expect(as('deliver').send(new SendMessageCommand(body))).rejects.toThrow(/sqs:SendMessage/);
    const nowhere = new ReceiveMessageCommand({ QueueUrl: `${QueueUrl}-2` });
    await expect(as('deliver').send(nowhere)).rejects.toThrow('The specified queue does not exist.');
  });

  it.each<readonly [string, string, RegExp]>([
    ['no policy of the queue lets the topic send', 'sqs:SendMessage', /lets \S+texts\.fifo send to it/],
    [
      'the function’s role may not delete from the queue',
      'sqs:DeleteMessage',
      /not authorized to perform: sqs:DeleteMessage/,
    ],
  ])('does not start when %s', async (_, right, told) => {
    const spoilt = mkdtempSync(join(tmpdir(), 'text-assembly-'));
    writeTextAssembly(spoilt, (template) => template.replaceAll(right, 'sqs:PurgeQueue'));
    await expect(startOn(spoilt)).rejects.toThrow(told);
    rmSync(spoilt, { recursive: true });
  });
});
