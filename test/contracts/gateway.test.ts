import { AssociatePhoneNumberContactFlowCommand, ConnectClient } from '@aws-sdk/client-connect';
import {
  DynamoDBClient,
  type DynamoDBClientConfig,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DynamoDbLocal, startDynamoDbLocal } from '../../local/dynamodb/dynamodb-local.ts';
import { createFaults } from '../../local/faults.ts';
import { type Gateway, startGateway } from '../../local/gateway/gateway.ts';

const region = 'ap-northeast-1';
const accountId = '111122223333';
const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${accountId}:${resource}`;
const role = (name: string) => `arn:aws:iam::${accountId}:role/${name}`;
const faults = createFaults();
const events: unknown[] = [];
const associated: unknown[] = [];
const streamed: (readonly [string, number])[] = [];

interface Running {
  readonly db: DynamoDbLocal;
  readonly gateway: Gateway;
}

const start = async (): Promise<Running> => {
  const db = await startDynamoDbLocal();
  const gateway = await startGateway({
    region,
    accountId,
    dynamoDbUrl: db.url,
    faults,
    inFlight: { begin: () => () => undefined },
    events: { put: (event) => `event-${events.push(event)}`, has: (bus) => bus === 'hutong' },
    connect: { associateNumber: (...pair) => associated.push(pair) },
  });
  gateway.onStreamWrite((table, count) => streamed.push([table, count]));
  return { db, gateway };
};

const lambdaTrust = { Version: '2012-10-17', Statement: [] };
const allow = (action: string | string[], resource: string | string[], condition?: unknown) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: resource, ...(condition ? { Condition: condition } : {}) }],
});

const ownTenant = '${aws:PrincipalTag/tenant}';

const populate = async ({ iam, tables, keyring }: Gateway) => {
  iam.role({ name: 'hutong-subscribe', arn: role('hutong-subscribe'), trust: lambdaTrust, maxSeconds: 3600 });
  iam.policy({
    roleName: 'hutong-subscribe',
    name: 'directory',
    document: allow('dynamodb:Query', arn('dynamodb', 'table/hutong.directory')),
  });
  iam.policy({
    roleName: 'hutong-subscribe',
    name: 'events',
    document: allow('events:PutEvents', arn('events', 'event-bus/hutong')),
  });
  iam.policy({
    roleName: 'hutong-subscribe',
    name: 'connect',
    document: allow('connect:Associate*', [arn('connect', 'phone-number/*'), arn('connect', 'instance/*')]),
  });
  const assume = {
    Effect: 'Allow',
    Principal: { AWS: role('hutong-subscribe') },
    Action: ['sts:AssumeRole', 'sts:TagSession'],
    Condition: { StringLike: { 'aws:RequestTag/tenant': '?*' } },
  };
  const trust = { Version: '2012-10-17', Statement: [assume] };
  iam.role({ name: 'hutong-tenant-data', arn: role('hutong-tenant-data'), trust, maxSeconds: 3600 });
  iam.policy({
    roleName: 'hutong-tenant-data',
    name: 'tables',
    document: allow('dynamodb:*', [
      arn('dynamodb', `table/hutong.${ownTenant}.*`),
      arn('dynamodb', `table/hutong.${ownTenant}.*/index/*`),
    ]),
  });
  iam.policy({
    roleName: 'hutong-tenant-data',
    name: 'key',
    document: allow(['kms:Decrypt', 'kms:GenerateDataKey'], arn('kms', 'key/*'), {
      'ForAnyValue:StringEquals': { 'kms:ResourceAliases': `alias/hutong/${ownTenant}` },
    }),
  });
  const byIam = {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${accountId}:root` }, Action: 'kms:*', Resource: '*' },
    ],
  };
  for (const tenant of ['gx', 'hb', 'nokey']) {
    const keyArn = arn('kms', `key/key-of-${tenant}`);
    keyring.key({ id: `key-of-${tenant}`, arn: keyArn, policy: byIam, enabled: true });
    if (tenant !== 'nokey')
      keyring.alias({
        name: `alias/hutong/${tenant}`,
        arn: arn('kms', `alias/hutong/${tenant}`),
        keyId: `key-of-${tenant}`,
      });
    for (const kind of ['records', 'journal'])
      await tables.create(tableSpec(`hutong.${tenant}.${kind}`, kind === 'journal', keyArn));
  }
  await tables.create(tableSpec('hutong.directory', false));
};

const tableSpec = (name: string, stream: boolean, keyArn?: string) => ({
  name,
  arn: arn('dynamodb', `table/${name}`),
  keySchema: [
    { name: 'pk', type: 'HASH' as const },
    { name: 'sk', type: 'RANGE' as const },
  ],
  attributes: [
    { name: 'pk', type: 'S' as const },
    { name: 'sk', type: 'S' as const },
  ],
  indexes: [],
  ...(stream ? { streamView: 'NEW_IMAGE' as const } : {}),
  ...(keyArn ? { keyArn } : {}),
});

const running: Running[] = [];
const gateway = (): Gateway => {
  const [first] = running;
  if (!first) throw new Error('the gateway is not running');
  return first.gateway;
};

const clientOf = (credentials: { accessKeyId: string; secretAccessKey: string; sessionToken: string }) =>
  ({ region, endpoint: gateway().url, credentials, maxAttempts: 2 }) satisfies DynamoDBClientConfig;
const asFunction = () =>
  clientOf(gateway().sessions.issue({ roleArn: role('hutong-subscribe'), sessionName: 'hutong-subscribe' }));

const asTenant = async (tenant: string) => {
  const tags = [{ Key: 'tenant', Value: tenant }];
  const { Credentials } = await new STSClient(asFunction()).send(
    new AssumeRoleCommand({
      RoleArn: role('hutong-tenant-data'),
      RoleSessionName: `for-${tenant}`,
      DurationSeconds: 900,
      Tags: tags,
    }),
  );
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return clientOf({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken });
};

const item = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });
const membership = (tenant: string) => ({
  TableName: `hutong.${tenant}.records`,
  Item: item('LINE#1#a', 'MEMBERSHIP'),
});
const once = { ConditionExpression: 'attribute_not_exists(pk)' };
const journalled = (tenant: string, id: string) => ({
  Put: { TableName: `hutong.${tenant}.journal`, Item: item(id, '0000000001'), ...once },
});

beforeAll(async () => {
  const started = await start();
  running.push(started);
  await populate(started.gateway);
});
afterAll(async () => {
  for (const { gateway: one, db } of running) {
    await one.stop();
    await db.stop();
  }
});
beforeEach(() => {
  faults.clear();
  streamed.length = 0;
});

describe('a caller', () => {
  it('is known by its key', async () => {
    const { Arn } = await new STSClient(asFunction()).send(new GetCallerIdentityCommand({}));
    expect(Arn).toBe(`arn:aws:sts::${accountId}:assumed-role/hutong-subscribe/hutong-subscribe`);
  });

  it('with an unknown key is refused', async () => {
    const stranger = clientOf({ accessKeyId: 'AKIASTRANGER', secretAccessKey: 'x', sessionToken: 'y' });
    await expect(
      new DynamoDBClient(stranger).send(new GetItemCommand({ TableName: 'hutong.directory', Key: item('a', 'b') })),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
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
  it('reads the directory', async () => {
    const query = {
      TableName: 'hutong.directory',
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'INSTANCE#1' } },
    };
    expect((await new DynamoDBClient(asFunction()).send(new QueryCommand(query))).Items).toEqual([]);
  });

  it("cannot reach a tenant's table by itself", async () => {
    const sent = new DynamoDBClient(asFunction()).send(new PutItemCommand(membership('gx')));
    await expect(sent).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('dynamodb:PutItem on resource: arn:aws:dynamodb'),
    });
  });

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
  it('writes and reads its own records', async () => {
    const client = new DynamoDBClient(await asTenant('gx'));
    await client.send(new PutItemCommand(membership('gx')));
    const { Item } = await client.send(
      new GetItemCommand({ TableName: 'hutong.gx.records', Key: item('LINE#1#a', 'MEMBERSHIP') }),
    );
    expect(Item).toEqual(item('LINE#1#a', 'MEMBERSHIP'));
  });

  it("cannot write another tenant's records", async () => {
    const client = new DynamoDBClient(await asTenant('gx'));
    await expect(client.send(new PutItemCommand(membership('hb')))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });

  it("cannot slip another tenant's table into a transaction", async () => {
    const client = new DynamoDBClient(await asTenant('gx'));
    const items = [{ Put: membership('gx') }, journalled('hb', 'MEMBER#1')];
    await expect(client.send(new TransactWriteItemsCommand({ TransactItems: items }))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('hutong.hb.journal'),
    });
  });

  it('cannot use a table whose key it may not use', async () => {
    const client = new DynamoDBClient(await asTenant('nokey'));
    await expect(client.send(new PutItemCommand(membership('nokey')))).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('kms:Decrypt'),
    });
  });

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

describe('the journal', () => {
  const transaction = (id: string, token?: string) =>
    new TransactWriteItemsCommand({
      TransactItems: [{ Put: membership('gx') }, journalled('gx', id)],
      ...(token ? { ClientRequestToken: token } : {}),
    });

  it('announces as many stream records as were acknowledged', async () => {
    await new DynamoDBClient(await asTenant('gx')).send(transaction('MEMBER#10'));
    expect(streamed).toEqual([[arn('dynamodb', 'table/hutong.gx.journal'), 1]]);
  });

  it('announces nothing for a transaction that was refused', async () => {
    const client = new DynamoDBClient(await asTenant('gx'));
    await client.send(transaction('MEMBER#11'));
    await expect(client.send(transaction('MEMBER#11'))).rejects.toMatchObject({ name: 'TransactionCanceledException' });
    expect(streamed).toHaveLength(1);
  });

  it('announces a transaction once that was sent twice under one token', async () => {
    const client = new DynamoDBClient(await asTenant('gx'));
    await client.send(transaction('MEMBER#12', 'token-12'));
    await client.send(transaction('MEMBER#12', 'token-12'));
    expect(streamed).toHaveLength(1);
  });
});

describe('an injected fault', () => {
  const target = 'dynamodb:PutItem';

  it('is survived by a retry when it strikes once', async () => {
    faults.add({ target, kind: 'throttle', times: 1 });
    await new DynamoDBClient(await asTenant('gx')).send(new PutItemCommand(membership('gx')));
  });

  it.each([
    ['throttle', 'ProvisionedThroughputExceededException'],
    ['error', 'InternalServerError'],
  ] as const)('looks like the service itself: %s', async (kind, name) => {
    faults.add({ target, kind, times: 2 });
    await expect(
      new DynamoDBClient(await asTenant('gx')).send(new PutItemCommand(membership('gx'))),
    ).rejects.toMatchObject({ name });
  });

  it('may be a connection that ends without an answer', async () => {
    faults.add({ target, kind: 'timeout', times: 2 });
    await expect(new DynamoDBClient(await asTenant('gx')).send(new PutItemCommand(membership('gx')))).rejects.toThrow(
      /ECONNRESET|socket hang up/,
    );
  });
});
