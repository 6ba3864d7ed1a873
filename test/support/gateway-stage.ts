import type { DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { type DynamoDbLocal, startDynamoDbLocal } from '../../local/dynamodb/dynamodb-local.ts';
import { createFaults } from '../../local/faults.ts';
import { type Gateway, startGateway } from '../../local/gateway/gateway.ts';
import { accountId, populate, region, role } from './gateway-cloud.ts';

interface Running {
  readonly db: DynamoDbLocal;
  readonly gateway: Gateway;
}

/** Faults to inject before a test; they are gone before the next one. */
export const faults = createFaults();
/** Events put on the bus so far. */
export const events: unknown[] = [];
/** Numbers led to flows so far. */
export const associated: unknown[] = [];
/** Stream records announced since the test began. */
export const streamed: (readonly [string, number])[] = [];

const running: Running[] = [];

export const gateway = (): Gateway => {
  const [first] = running;
  if (!first) throw new Error('the gateway is not running');
  return first.gateway;
};

const start = async (): Promise<Running> => {
  const db = await startDynamoDbLocal();
  const started = await startGateway({
    region,
    accountId,
    dynamoDbUrl: db.url,
    faults,
    inFlight: { begin: () => () => undefined },
    events: { put: (event) => `event-${events.push(event)}`, has: (bus) => bus === 'hutong' },
    connect: { associateNumber: (...pair) => associated.push(pair) },
  });
  started.onStreamWrite((table, count) => streamed.push([table, count]));
  return { db, gateway: started };
};

/** One populated gateway, with DynamoDB Local behind it, for all tests of the file that calls this. */
export const stageGateway = (): void => {
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
};

export const clientOf = (credentials: { accessKeyId: string; secretAccessKey: string; sessionToken: string }) =>
  ({ region, endpoint: gateway().url, credentials, maxAttempts: 2 }) satisfies DynamoDBClientConfig;

export const asFunction = () =>
  clientOf(gateway().sessions.issue({ roleArn: role('hutong-subscribe'), sessionName: 'hutong-subscribe' }));

export const asTenant = async (tenant: string) => {
  const { Credentials } = await new STSClient(asFunction()).send(
    new AssumeRoleCommand({
      RoleArn: role('hutong-tenant-data'),
      RoleSessionName: `for-${tenant}`,
      DurationSeconds: 900,
      Tags: [{ Key: 'tenant', Value: tenant }],
    }),
  );
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials ?? {};
  return clientOf({ accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken });
};
