import { randomBytes } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import * as z from 'zod';
import { writeOrderSettings } from '#platform/order-settings';
import type { TenantData } from '#platform/tenant-data';
import { findService } from '#services';
import { startTenantTables } from '../test/support/tenant-tables.ts';

export const product = 'convenience-orders';
export const timeZone = 'Asia/Shanghai';

/** What requests at DynamoDB came to. */
export interface Bill {
  requests: number;
  readUnits: number;
  writeUnits: number;
}

const counted = z.object({ CapacityUnits: z.number() });
const answer = z.looseObject({ ConsumedCapacity: z.union([counted, z.array(counted)]).optional() });

const unitsOf = (output: unknown): number => {
  const read = answer.parse(output).ConsumedCapacity;
  return [read ?? []].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
};

/** Has DynamoDB tell what each request costs. */
const metered = (dynamo: DynamoDBClient): (() => Bill) => {
  const bill: Bill = { requests: 0, readUnits: 0, writeUnits: 0 };
  dynamo.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const done = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        bill.requests += 1;
        const isWrite = /Write|Put|Update|Delete/.test(commandName);
        bill[isWrite ? 'writeUnits' : 'readUnits'] += unitsOf(done.output);
        return done;
      },
    { step: 'initialize', name: 'meter' },
  );
  return () => {
    const seen = { ...bill };
    Object.assign(bill, { requests: 0, readUnits: 0, writeUnits: 0 });
    return seen;
  };
};

/** One tenant's tables on DynamoDB Local, with what the product for orders offers. */
export const openOrderStore = async () => {
  const tables = await startTenantTables();
  const orders = findService(product)?.orders;
  if (!orders) throw new Error(`${product} takes no orders`);
  const { categories, spoken } = orders;
  const settings = { product, productName: '114便民服务', timeZone, hotline: '118114' };
  await writeOrderSettings(tables.dynamo, 'gx', { ...settings, categories: [...categories], spoken: [...spoken] });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const kms = new KMSClient({ region: 'ap-northeast-1', credentials });
  mockClient(kms)
    .on(DecryptCommand)
    .resolves({ Plaintext: randomBytes(64) });
  const data: TenantData = { tenant: 'gx', dynamo: tables.dynamo, kms, credentials: async () => credentials };
  return { data, take: metered(tables.dynamo), stop: tables.stop };
};
export type OrderStore = Awaited<ReturnType<typeof openOrderStore>>;
