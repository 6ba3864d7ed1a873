import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { runAssembly } from '../../local/assembly/run-assembly.ts';
import { type DynamoDbLocal, startDynamoDbLocal } from '../../local/dynamodb/dynamodb-local.ts';
import { createFaults } from '../../local/faults.ts';
import { type Gateway, startGateway } from '../../local/gateway/gateway.ts';
import { synthesized } from '../support/own-assembly.ts';
import { recordingPorts } from '../support/recording-ports.ts';

const stateDirectory = mkdtempSync(join(tmpdir(), 'hutong-contract-'));
const accountId = '111122223333';

interface Running {
  readonly db: DynamoDbLocal;
  readonly gateway: Gateway;
}
const running: Running[] = [];

const start = async (): Promise<Gateway> => {
  const db = await startDynamoDbLocal();
  const gateway = await startGateway({
    region: 'ap-northeast-1',
    accountId,
    dynamoDbUrl: db.url,
    faults: createFaults(),
    inFlight: { begin: () => () => undefined },
    events: { put: () => 'event', has: () => true },
    connect: { associateNumber: () => undefined },
  });
  running.push({ db, gateway });
  return gateway;
};

const requestSchema = z.object({ ResponseURL: z.string() });

/** Custom resources answer "success" at the gateway, as a function would. */
const handTo = (gateway: Gateway) => {
  const recorded = recordingPorts((payload) => {
    const { ResponseURL } = requestSchema.parse(payload);
    void fetch(ResponseURL, { method: 'PUT', body: '{"Status":"SUCCESS","PhysicalResourceId":"live"}' });
  });
  const { iam, tables, keyring } = gateway;
  return { ...recorded, ports: { ...recorded.ports, iam, tables, keys: keyring } };
};

afterAll(async () => {
  for (const { db, gateway } of running) {
    await gateway.stop();
    await db.stop();
  }
  rmSync(stateDirectory, { recursive: true });
});

describe('what cdk synth writes', () => {
  it('is run whole, and a second run on the same state sends custom resources nothing', async () => {
    const gateway = await start();
    const { assembly: directory } = await synthesized();
    const options = { directory, responses: gateway.responses, stateDirectory };
    const first = handTo(gateway);
    const { stacks } = await runAssembly({ ...options, ports: first.ports });
    expect(stacks).toContain('ControlPlane');
    expect(first.to('lambda.invoke').length).toBeGreaterThan(0);
    const again = handTo(gateway);
    await runAssembly({ ...options, ports: again.ports });
    expect(again.to('lambda.invoke')).toEqual([]);
    expect(again.to('lambda.mapStream')).toEqual(first.to('lambda.mapStream'));
  });

  it("lets the tenant-data role reach the tables of the session's tenant alone", async () => {
    const [{ gateway } = { gateway: undefined }] = running;
    const roleArn = `arn:aws:iam::${accountId}:role/hutong-tenant-data`;
    const session = gateway?.sessions.issue({ roleArn, sessionName: 'gx', tags: { tenant: 'gx' } });
    const verdict = (table: string) =>
      session &&
      gateway?.iam.judge(session, {
        action: 'dynamodb:PutItem',
        resource: `arn:aws:dynamodb:ap-northeast-1:${accountId}:table/${table}`,
      }).verdict;
    expect(verdict('hutong.gx.records')).toBe('ALLOWED');
    expect(verdict('hutong.hb.records')).toBe('IMPLICITLY_DENIED');
    expect(verdict('hutong.directory')).toBe('IMPLICITLY_DENIED');
  });
});
