import * as dynamoDbClient from '@aws-sdk/client-dynamodb';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { dynamoDbOperations } from '../../local/gateway/dynamodb/touches.ts';
import { productLaptop } from '../support/product-laptop.ts';
import { everything, rowsOf } from '../support/stored.ts';
import { nobody, requests } from '../support/table-requests.ts';

const { laptop } = productLaptop();

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

const region = 'ap-northeast-1';
const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const asRole = (name: string): Keys => laptop().gateway.sessions.issue({ roleArn: role(name), sessionName: name });

/** The credentials that a function gets for a tenant, over the wire, with whatever tags it asks for. */
const assume = async (tags: Readonly<Record<string, string>>, by = 'hutong-subscribe'): Promise<Keys> => {
  const sts = new STSClient({ region, endpoint: laptop().gateway.url, credentials: asRole(by) });
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn: role('hutong-tenant-data'), RoleSessionName: 'test', Tags }),
  );
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
};

type Verdict = 'DENIED' | 'NOT_SERVED' | 'ALLOWED';
const error = z.object({ __type: z.string(), message: z.string().optional() });
const refusals: Readonly<Record<string, Verdict>> = {
  AccessDeniedException: 'DENIED',
  UnknownOperationException: 'NOT_SERVED',
};

/** One request as it would stand on the wire; a condition that fails in the table is a request that was allowed. */
const send = async (keys: Keys, service: string, target: string, body: object): Promise<Verdict> => {
  const scope = `${keys.accessKeyId}/20250304/${region}/${service}/aws4_request`;
  const answer = await fetch(laptop().gateway.url, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
      'x-amz-security-token': keys.sessionToken,
      'x-amz-target': target,
    },
    body: JSON.stringify(body),
  });
  const read = error.safeParse(await answer.json());
  return refusals[read.data?.__type.split('#').at(-1) ?? ''] ?? 'ALLOWED';
};

const ofRecords = (tenant: string) => requests(`hutong.${tenant}.records`, { name: 'list', hash: 'listKey' });
const ofJournal = (tenant: string) => requests(`hutong.${tenant}.journal`, { name: 'day', hash: 'dayKey' });

const judged = async (keys: Keys, all: ReturnType<typeof requests>): Promise<Readonly<Record<string, Verdict>>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(all).map(
        async ([name, [operation, body]]) =>
          [name, await send(keys, 'dynamodb', `DynamoDB_20120810.${operation}`, body)] as const,
      ),
    ),
  );
const allowed = (verdicts: Readonly<Record<string, Verdict>>): readonly string[] =>
  Object.keys(verdicts).filter((name) => verdicts[name] === 'ALLOWED');

/** Operations of DynamoDB that the laptop doesn't serve, streams' included; they must not be a way around. */
const otherOperations = Object.keys(dynamoDbClient)
  .flatMap((name) => (name.endsWith('Command') ? [name.slice(0, -'Command'.length)] : []))
  .filter((name) => !dynamoDbOperations.includes(name));
const streamOperations = ['ListStreams', 'DescribeStream', 'GetShardIterator', 'GetRecords'];

const wrappedKeyOf = async (tenant: string): Promise<string> => {
  const rows = await rowsOf(laptop(), 'hutong.directory');
  return String(rows.find(({ sk }) => sk === `TENANT#${tenant}`)?.wrappedKey);
};
const keyRequests = async (tenant: string) => {
  const KeyId = `alias/hutong/${tenant}`;
  const EncryptionContext = { tenant };
  return {
    Decrypt: { CiphertextBlob: await wrappedKeyOf(tenant), EncryptionContext },
    Encrypt: { KeyId, Plaintext: 'aGVsbG8=', EncryptionContext },
    GenerateDataKey: { KeyId, NumberOfBytes: 64, EncryptionContext },
    GenerateDataKeyWithoutPlaintext: { KeyId, NumberOfBytes: 64, EncryptionContext },
    DescribeKey: { KeyId },
  };
};
const judgedKeys = async (keys: Keys, tenant: string): Promise<Readonly<Record<string, Verdict>>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(await keyRequests(tenant)).map(
        async ([name, body]) => [name, await send(keys, 'kms', `TrentService.${name}`, body)] as const,
      ),
    ),
  );

const streamRefusals = (keys: Keys, tenant: string): readonly (string | undefined)[] => {
  const { gateway } = laptop();
  const identified = gateway.sessions.identify(keys.accessKeyId, keys.sessionToken);
  const table = `hutong.${tenant}.journal`;
  const arn = `${gateway.tables.find(table)?.arn}/stream/2025-03-04T02:00:00.000`;
  return identified.ok ? [gateway.refuseStreamRead(identified.session, arn, table)] : [];
};

const pairs = [
  ['hb', 'gx'],
  ['gx', 'hb'],
] as const;

describe('with the session credentials of one tenant, over the wire', () => {
  it.each(pairs)("%s reaches nothing of %s's tables and indexes", async (own, other) => {
    const keys = await assume({ tenant: own });
    expect(allowed(await judged(keys, ofRecords(other)))).toEqual([]);
    expect(allowed(await judged(keys, ofJournal(other)))).toEqual([]);
  });

  it.each(pairs)("%s cannot use %s's key", async (own, other) => {
    expect(new Set(Object.values(await judgedKeys(await assume({ tenant: own }), other)))).toEqual(new Set(['DENIED']));
  });

  it.each(pairs)("%s cannot read %s's stream, nor its own: only the publisher may", async (own, other) => {
    const keys = await assume({ tenant: own });
    for (const owner of [own, other])
      expect(streamRefusals(keys, owner)).toEqual([expect.stringContaining('not authorized')]);
    expect(streamRefusals(asRole('hutong-publish-journal'), other)).toEqual([undefined]);
  });

  it.each(pairs)("%s cannot slip %s's table in among its own", async (own, other) => {
    const keys = await assume({ tenant: own });
    const [mine, theirs] = [`hutong.${own}.records`, `hutong.${other}.records`];
    const reading = { RequestItems: { [mine]: { Keys: [nobody] }, [theirs]: { Keys: [nobody] } } };
    const put = (TableName: string) => ({ Put: { TableName, Item: nobody } });
    const before = await everything(laptop());
    expect(await send(keys, 'dynamodb', 'DynamoDB_20120810.BatchGetItem', reading)).toBe('DENIED');
    const writing = { TransactItems: [put(mine), put(theirs)] };
    expect(await send(keys, 'dynamodb', 'DynamoDB_20120810.TransactWriteItems', writing)).toBe('DENIED');
    expect(await everything(laptop())).toBe(before);
  });

  it.each(['gx', 'hb'])('%s may do with its own what the product does, and no more', async (own) => {
    const keys = await assume({ tenant: own });
    const reads = ['GetItem', 'BatchGetItem', 'TransactGetItems', 'Query', 'Query of the index'];
    const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem'];
    const inTransactions = ['Put', 'Update', 'Delete', 'Check'].map((kind) => `${kind} in a transaction`);
    expect(allowed(await judged(keys, ofRecords(own)))).toEqual([...reads, ...writes, ...inTransactions]);
    // What happened is never changed.
    const appends = ['PutItem', 'Put in a transaction', 'Check in a transaction'];
    expect(allowed(await judged(keys, ofJournal(own)))).toEqual([...reads, ...appends]);
    expect(new Set(Object.values(await judgedKeys(keys, own)))).toEqual(new Set(['ALLOWED']));
  });

  it('what the laptop does not serve is no way around', async () => {
    const keys = await assume({ tenant: 'hb' });
    const TableName = 'hutong.gx.records';
    const Statement = `SELECT * FROM "${TableName}"`;
    const body = { TableName, Statement, Statements: [{ Statement }], TransactStatements: [{ Statement }] };
    expect(otherOperations).toContain('ExecuteStatement');
    for (const operation of otherOperations)
      expect([operation, await send(keys, 'dynamodb', `DynamoDB_20120810.${operation}`, body)]).toEqual([
        operation,
        'NOT_SERVED',
      ]);
    for (const operation of streamOperations)
      expect(await send(keys, 'dynamodb', `DynamoDBStreams_20120810.${operation}`, body)).toBe('NOT_SERVED');
  });
});

describe('without a tenant', () => {
  const reach = async (keys: Keys) =>
    Promise.all(
      ['gx', 'hb'].flatMap((tenant) => [
        judged(keys, ofRecords(tenant)).then(allowed),
        judged(keys, ofJournal(tenant)).then(allowed),
        judgedKeys(keys, tenant).then(allowed),
      ]),
    ).then((all) => all.flat());

  it('the tenant-data role itself reaches nothing', async () => {
    expect(await reach(asRole('hutong-tenant-data'))).toEqual([]);
  });

  it.each(['hutong-identify-caller', 'hutong-subscribe', 'hutong-apply-tenancy', 'hutong-publish-journal'])(
    '%s by its own rights reaches nothing',
    async (name) => {
      expect(await reach(asRole(name))).toEqual([]);
    },
  );

  it.each(['g', 'gxx', 'gx.', 'gx.records', 'GX'])('a session tagged "%s" reaches no tenant', async (tenant) => {
    expect(await reach(await assume({ tenant }))).toEqual([]);
  });
});

describe('whom the tenant-data role trusts', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['no tag at all', {}, 'AccessDenied'],
    ['an empty tenant', { tenant: '' }, 'AccessDenied'],
    ['another tag in the place of the tenant', { service: 'gx' }, 'AccessDenied'],
    ['a tag beside the tenant', { tenant: 'gx', service: 'legal-hotline' }, 'AccessDenied'],
    ['a wildcard as the tenant', { tenant: '*' }, 'ValidationError'],
    ['a policy variable as the tenant', { tenant: '${aws:PrincipalArn}' }, 'ValidationError'],
  ])('nobody with %s', async (_, tags, name) => {
    await expect(assume(tags)).rejects.toMatchObject({ name });
  });

  it.each(['hutong-publish-journal', 'hutong-tenant-data'])('not %s, which has no tenant to act for', async (by) => {
    await expect(assume({ tenant: 'gx' }, by)).rejects.toMatchObject({ name: 'AccessDenied' });
  });

  it('not a tenant that would become another', async () => {
    const sts = new STSClient({ region, endpoint: laptop().gateway.url, credentials: await assume({ tenant: 'hb' }) });
    const command = new AssumeRoleCommand({
      RoleArn: role('hutong-tenant-data'),
      RoleSessionName: 'test',
      Tags: [{ Key: 'tenant', Value: 'gx' }],
    });
    await expect(sts.send(command)).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});
