import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { arn } from '../support/gateway-cloud.ts';
import { asFunction, asTenant, clientOf, faults, stageGateway, streamed } from '../support/gateway-stage.ts';

const item = (pk: string, sk: string) => ({ pk: { S: pk }, sk: { S: sk } });
const membership = (tenant: string) => ({
  TableName: `hutong.${tenant}.records`,
  Item: item('LINE#1#a', 'MEMBERSHIP'),
});
const once = { ConditionExpression: 'attribute_not_exists(pk)' };
const journalled = (tenant: string, id: string) => ({
  Put: { TableName: `hutong.${tenant}.journal`, Item: item(id, '0000000001'), ...once },
});

stageGateway();

describe('a caller', () => {
  it('with an unknown key is refused', async () => {
    const stranger = clientOf({ accessKeyId: 'AKIASTRANGER', secretAccessKey: 'x', sessionToken: 'y' });
    await expect(
      new DynamoDBClient(stranger).send(new GetItemCommand({ TableName: 'hutong.directory', Key: item('a', 'b') })),
    ).rejects.toMatchObject({ name: 'UnrecognizedClientException' });
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
