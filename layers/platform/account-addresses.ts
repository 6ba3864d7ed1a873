import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem } from './codec.ts';
import { settingsKey, tablesOf } from './keys.ts';

/** A tenant's accounts outside: the carrier's message gateway, the map, the payment gateway. */
export type AccountName = 'message-gateway' | 'maps' | 'payment-gateway';

const key = settingsKey('ACCOUNTS');

const address = z.optional(z.string());
const rowSchema = z.object({
  addresses: z.object({ 'message-gateway': address, maps: address, 'payment-gateway': address }),
});

/** Where the other sides of a tenant's accounts are. */
export type AccountAddresses = z.infer<typeof rowSchema>['addresses'];

/** Where the other side of an account is; undefined when the tenant's file does not name it. */
export const readAddress = async (
  dynamo: DynamoDBClient,
  tenant: string,
  name: AccountName,
): Promise<string | undefined> => {
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(rowSchema, row).addresses[name];
};

/** Writes what the tenant's file says. It stands apart from the keys, because a move must not change a key. Source: X-15. */
export const writeAddresses = async (
  dynamo: DynamoDBClient,
  tenant: string,
  addresses: AccountAddresses,
): Promise<void> => {
  const Item = encodeItem(rowSchema, { ...key }, { addresses });
  await dynamo.send(new PutItemCommand({ TableName: tablesOf(tenant).records, Item }));
};
