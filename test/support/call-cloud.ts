import { createServer, type Server } from 'node:http';
import { type DynamoDbLocal, startDynamoDbLocal } from '../../local/dynamodb/dynamodb-local.ts';
import { type Gateway, startGateway } from '../../local/gateway/gateway.ts';

const region = 'ap-northeast-1';
const accountId = '111122223333';
const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${accountId}:${resource}`;
const role = (name: string) => `arn:aws:iam::${accountId}:role/${name}`;

/** The cloud that handlers of the call path meet: directory, tenants' tables and keys, and a count of what they asked for. */
export interface CallCloud {
  /** Environment of a function. */
  readonly environment: Readonly<Record<string, string>>;
  /** `dynamodb:BatchGetItem` … since the last time this was asked. */
  asked(): readonly string[];
  readonly gateway: Gateway;
  /** Where custom resources answer, and what they answered. */
  readonly responseUrl: string;
  readonly answers: readonly string[];
  stop(): Promise<void>;
}

const self = '${aws:PrincipalTag/tenant}';
const statement = (Action: string | string[], Resource: string | string[]) => ({ Effect: 'Allow', Action, Resource });
const document = (...Statement: object[]) => ({ Version: '2012-10-17', Statement });

const attribute = (name: string) => ({ name, type: 'S' as const });
const key = (hash: string, range: string) => [
  { name: hash, type: 'HASH' as const },
  { name: range, type: 'RANGE' as const },
];
const table = (name: string) => ({
  name,
  arn: arn('dynamodb', `table/${name}`),
  keySchema: key('pk', 'sk'),
  attributes: [attribute('pk'), attribute('sk')],
  indexes: [],
});

const furnish = async ({ iam, tables, keyring }: Gateway, tenants: readonly string[]) => {
  iam.role({ name: 'function', arn: role('function'), trust: document(), maxSeconds: 3600 });
  const own = document(statement('dynamodb:*', arn('dynamodb', 'table/hutong.directory')), statement('connect:*', '*'));
  iam.policy({ roleName: 'function', name: 'own', document: own });
  const trust = document({
    Effect: 'Allow',
    Principal: { AWS: role('function') },
    Action: ['sts:AssumeRole', 'sts:TagSession'],
  });
  iam.role({ name: 'hutong-tenant-data', arn: role('hutong-tenant-data'), trust, maxSeconds: 3600 });
  const tenantData = document(statement('dynamodb:*', arn('dynamodb', `table/hutong.${self}.*`)), {
    ...statement('kms:*', arn('kms', 'key/*')),
    Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': `alias/hutong/${self}` } },
  });
  iam.policy({ roleName: 'hutong-tenant-data', name: 'own', document: tenantData });
  const byIam = document({ ...statement('kms:*', '*'), Principal: { AWS: `arn:aws:iam::${accountId}:root` } });
  for (const tenant of tenants) {
    keyring.key({ id: tenant, arn: arn('kms', `key/${tenant}`), policy: byIam, enabled: true });
    const name = `alias/hutong/${tenant}`;
    keyring.alias({ name, arn: arn('kms', name), keyId: tenant });
    for (const kind of ['records', 'journal']) await tables.create(table(`hutong.${tenant}.${kind}`));
  }
  await tables.create(table('hutong.directory'));
};

const listen = async (answers: string[]): Promise<{ server: Server; url: string }> => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      answers.push(Buffer.concat(chunks).toString());
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return { server, url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/` };
};

const connectGateway = (db: DynamoDbLocal, asked: string[]): Promise<Gateway> =>
  startGateway({
    region,
    accountId,
    dynamoDbUrl: db.url,
    faults: {
      take: (target) => {
        asked.push(target);
        return undefined;
      },
    },
    inFlight: { begin: () => () => undefined },
    events: { put: () => 'event', has: () => true },
    connect: { associateNumber: () => undefined },
  });

/** Starts it for some tenants, whose rows `tenancy/apply` still has to write. */
export const startCallCloud = async (tenants: readonly string[]): Promise<CallCloud> => {
  const [asked, answers]: [string[], string[]] = [[], []];
  const db = await startDynamoDbLocal();
  const gateway = await connectGateway(db, asked);
  await furnish(gateway, tenants);
  const { server, url } = await listen(answers);
  const issued = gateway.sessions.issue({ roleArn: role('function'), sessionName: 'function' });
  return {
    gateway,
    answers,
    responseUrl: url,
    asked: () => asked.splice(0),
    environment: {
      AWS_REGION: region,
      AWS_ENDPOINT_URL: gateway.url,
      AWS_ACCESS_KEY_ID: issued.accessKeyId,
      AWS_SECRET_ACCESS_KEY: issued.secretAccessKey,
      AWS_SESSION_TOKEN: issued.sessionToken,
      DIRECTORY_TABLE: 'hutong.directory',
      TENANT_DATA_ROLE_ARN: role('hutong-tenant-data'),
      POWERTOOLS_METRICS_NAMESPACE: 'Hutong',
    },
    stop: async () => {
      server.close();
      await gateway.stop();
      await db.stop();
    },
  };
};
