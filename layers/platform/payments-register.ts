import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { directoryKeys } from '#domain/directory';
import { batchGet } from './batch-get.ts';
import { decodeItem, toItem } from './codec.ts';
import { settingsKey, tablesOf } from './keys.ts';
import type { Register } from './tenant-register.ts';

const key = settingsKey('PAYMENTS');
const rowSchema = z.object({ gateway: z.string() });

const directoryKey = (tenant: string, gateway: string) => ({
  pk: directoryKeys.payments(gateway),
  sk: directoryKeys.tenant(tenant),
});

/** The gateway through which the tenant's customers have paid so far; undefined when they could not. */
export const readPaymentGateway = async (dynamo: DynamoDBClient, tenant: string): Promise<string | undefined> => {
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(rowSchema, row).gateway;
};

/** Notes through which gateway the tenant's customers pay. */
export const writePaymentGateway = async (
  dynamo: DynamoDBClient,
  tenant: string,
  gateway: string | undefined,
): Promise<void> => {
  const TableName = tablesOf(tenant).records;
  if (gateway === undefined) await dynamo.send(new DeleteItemCommand({ TableName, Key: toItem(key) }));
  else await dynamo.send(new PutItemCommand({ TableName, Item: toItem({ ...key, gateway }) }));
};

/** Enters a tenant at its payment gateway: from then on the gateway's notices are believed where its key signs them. */
export const enterPayments = async ({ dynamo, table }: Register, tenant: string, gateway: string): Promise<void> => {
  await dynamo.send(
    new PutItemCommand({ TableName: table, Item: toItem({ ...directoryKey(tenant, gateway), tenant }) }),
  );
};

/** Removes a tenant from a gateway that it has left. */
export const dropPayments = async ({ dynamo, table }: Register, tenant: string, gateway: string): Promise<void> => {
  await dynamo.send(new DeleteItemCommand({ TableName: table, Key: toItem(directoryKey(tenant, gateway)) }));
};
