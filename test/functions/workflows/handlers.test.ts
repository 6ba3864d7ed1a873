import {
  BatchGetItemCommand,
  DynamoDBClient,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const steps = mockClient(SFNClient);
const dynamo = mockClient(DynamoDBClient);
const sts = mockClient(STSClient);

const workflows = 'arn:aws:states:ap-northeast-1:111122223333:stateMachine:hutong-';
const subject = 'TICKET#t1';
const told = { message: 'told', $metadata: {} };

const invoke = async (name: 'start' | 'park' | 'poke', event: object): Promise<unknown> => {
  const { handler } =
    name === 'start'
      ? await import('#functions/workflows/start/handler')
      : name === 'park'
        ? await import('#functions/workflows/park/handler')
        : await import('#functions/workflows/poke/handler');
  return Reflect.apply(handler, undefined, [event, { functionName: `hutong-${name}-workflow` }, {}]);
};

const happened = (type: string, version: number, data: object = {}) => ({
  time: '2025-03-04T02:00:00Z',
  detail: {
    ...{ tenant: 'gx', eventId: `${subject}#${version}`, type, subject, version, data },
    at: '2025-03-04T02:00:00.000Z',
  },
});

beforeEach(() => {
  for (const mock of [steps, dynamo, sts]) mock.reset();
  vi.stubEnv('WORKFLOWS', workflows);
  vi.stubEnv('TENANT_DATA_ROLE_ARN', 'arn:aws:iam::111122223333:role/hutong-tenant-data');
  vi.stubEnv('AWS_REGION', 'ap-northeast-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'key');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  steps.on(StartExecutionCommand).resolves({});
  steps.on(SendTaskSuccessCommand).resolves({});
  sts
    .on(AssumeRoleCommand)
    .resolves({ Credentials: { AccessKeyId: 'a', SecretAccessKey: 'b', SessionToken: 'c', Expiration: undefined } });
});

describe('beginning a long process', () => {
  test('names the execution after tenant, subject and life, and tells it no more than these', async () => {
    await invoke('start', happened('ticket.reopened', 4, { generation: 2 }));
    const { input } = steps.commandCalls(StartExecutionCommand)[0]?.args[0] ?? {};
    expect(input).toMatchObject({ stateMachineArn: `${workflows}ticket-clock`, name: 'gx-TICKET-t1-2' });
    expect(JSON.parse(input?.input ?? '')).toEqual({ tenant: 'gx', subject, generation: 2 });
  });

  test('that has begun before is well', async () => {
    steps.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists(told));
    expect(await invoke('start', happened('ticket.created', 1))).toEqual({});
  });

  test('that cannot be begun is tried again by whoever delivered the event', async () => {
    steps.on(StartExecutionCommand).rejects(new Error('away'));
    await expect(invoke('start', happened('ticket.created', 1))).rejects.toThrow('away');
  });
});

const park = () => invoke('park', { tenant: 'gx', subject, version: 3, token: 'token-3' });

describe('parking', () => {
  test('leaves the token, on condition that the subject is still what was assessed', async () => {
    dynamo.on(TransactWriteItemsCommand).resolves({});
    expect(await park()).toEqual({});
    const [check, put] = dynamo.commandCalls(TransactWriteItemsCommand)[0]?.args[0].input.TransactItems ?? [];
    expect(check?.ConditionCheck).toMatchObject({
      TableName: 'hutong.gx.records',
      Key: { pk: { S: subject }, sk: { S: 'STATE' } },
      ExpressionAttributeValues: { ':version': { N: '3' } },
    });
    expect(put?.Put?.Item).toMatchObject({ sk: { S: 'PARKED' }, version: { N: '3' }, token: { S: 'token-3' } });
    expect(steps.commandCalls(SendTaskSuccessCommand)).toEqual([]);
  });

  test('gives the token back at once when the subject has changed since it was assessed', async () => {
    const CancellationReasons = [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }];
    dynamo.on(TransactWriteItemsCommand).rejects(new TransactionCanceledException({ ...told, CancellationReasons }));
    expect(await park()).toEqual({});
    expect(steps.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({
      taskToken: 'token-3',
      output: '{}',
    });
  });

  test('that fails lets the machine try again', async () => {
    dynamo.on(TransactWriteItemsCommand).rejects(new Error('no table'));
    await expect(park()).rejects.toThrow('no table');
  });
});

const parked = (version: number) =>
  dynamo.on(BatchGetItemCommand).resolves({
    Responses: {
      'hutong.gx.records': [
        {
          ...{ pk: { S: subject }, sk: { S: 'PARKED' } },
          ...{ version: { N: String(version) }, token: { S: 'token' }, parkedAt: { S: '2025-03-04T02:00:00.000Z' } },
        },
      ],
    },
  });

describe('poking', () => {
  test('gives the token of a parked process back when its subject has gone beyond what it knows', async () => {
    parked(3);
    await invoke('poke', happened('ticket.answered', 4));
    expect(steps.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({ taskToken: 'token', output: '{}' });
  });

  test('does nothing for an event that the process knew when it parked', async () => {
    parked(4);
    await invoke('poke', happened('ticket.answered', 4));
    expect(steps.commandCalls(SendTaskSuccessCommand)).toEqual([]);
  });

  test('does nothing where no process has parked', async () => {
    dynamo.on(BatchGetItemCommand).resolves({ Responses: {} });
    await invoke('poke', happened('ticket.answered', 4));
    expect(steps.commandCalls(SendTaskSuccessCommand)).toEqual([]);
  });

  test.each([new TaskTimedOut(told), new TaskDoesNotExist(told), new InvalidToken(told)])(
    'a process that has woken by itself meanwhile needs no poke: $name',
    async (over) => {
      parked(3);
      steps.on(SendTaskSuccessCommand).rejects(over);
      expect(await invoke('poke', happened('ticket.answered', 4))).toEqual({});
    },
  );

  test('that fails is tried again by whoever delivered the event', async () => {
    parked(3);
    steps.on(SendTaskSuccessCommand).rejects(new Error('away'));
    await expect(invoke('poke', happened('ticket.answered', 4))).rejects.toThrow('away');
  });
});
