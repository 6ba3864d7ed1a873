import { randomBytes } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { mockClient } from 'aws-sdk-client-mock';
import { vi } from 'vitest';
import { toItem } from '#platform/codec';
import { tenantKey } from '#platform/keys';
import type { TenantTables } from './tenant-tables.ts';

const environment = {
  ...{ AWS_REGION: 'ap-northeast-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  ...{ DIRECTORY_TABLE: 'hutong.directory', TENANT_DATA_ROLE_ARN: 'arn:aws:iam::111122223333:role/hutong-tenant-data' },
};

/** Gives functions the settings, keys and sessions that they have in the cloud; their tables are those of DynamoDB Local. */
export const imitateCloud = async ({ dynamo }: TenantTables): Promise<void> => {
  const session = { AccessKeyId: 'local', SecretAccessKey: 'local', SessionToken: 's', Expiration: undefined };
  mockClient(KMSClient)
    .on(DecryptCommand)
    .resolves({ Plaintext: randomBytes(64) });
  mockClient(STSClient).on(AssumeRoleCommand).resolves({ Credentials: session });
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const endpoint = await dynamo.config.endpoint?.();
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://${endpoint?.hostname}:${endpoint?.port}`);
};

export const putterInto =
  ({ dynamo }: TenantTables) =>
  (TableName: string, item: object) =>
    dynamo.send(new PutItemCommand({ TableName, Item: toItem(item) }));

/** Enters tenant gx in the directory. */
export const enterTenant = (tables: TenantTables, products: readonly string[]) =>
  putterInto(tables)('hutong.directory', {
    ...tenantKey('gx'),
    ...{ tenant: 'gx', name: '广西电信', status: 'ACTIVE', wrappedKey: 'd3JhcHBlZA==', keyVersion: 1 },
    ...{ instanceId: 'i-1', timeZone: 'Asia/Shanghai', products },
  });

type Load = () => Promise<{ readonly handler: (...args: never[]) => unknown }>;

/** A handler as a runtime calls it. */
export const invoke = async (name: string, load: Load, event: object): Promise<unknown> => {
  const { handler } = await load();
  return Reflect.apply(handler, undefined, [event, { functionName: name }, {}]);
};

/** A request by a member of staff. */
export interface Asked {
  readonly as?: string;
  readonly role?: string;
  readonly path?: object;
  readonly query?: object;
  readonly body?: object;
}

/** The request as API Gateway hands it to a function. */
export const requestOf = ({ as = 'gx-101', role = 'service', path, query, body }: Asked): object => {
  const claims = { 'custom:tenant': 'gx', 'cognito:username': as, 'cognito:groups': role };
  return {
    ...{ requestContext: { authorizer: { claims } }, pathParameters: path, queryStringParameters: query },
    body: JSON.stringify(body ?? {}),
  };
};

export const answerOf = (answer: unknown) => {
  const { statusCode, body: text } = Object.assign({ statusCode: 0, body: '{}' }, answer);
  return { status: statusCode, body: JSON.parse(text) };
};

/** Functions by their names: to be invoked with an event, or asked as a route of the API. */
export const callable = <Name extends string>(handlers: Readonly<Record<Name, Load>>) => {
  const call = (name: Name, event: object) => invoke(name, handlers[name], event);
  return { invoke: call, ask: async (name: Name, asked: Asked) => answerOf(await call(name, requestOf(asked))) };
};
