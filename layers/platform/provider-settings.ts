import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type ProviderStandard, providerStandardSchema } from '#domain/providers';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem } from './codec.ts';
import { keptByClient } from './kept.ts';
import { settingsKey, tablesOf } from './keys.ts';

const key = settingsKey('PROVIDERS');

// In a field of its own: a row's keys are no part of the standard.
const rowSchema = z.object({ standard: providerStandardSchema });

/** The standard by which a tenant admits and marks its providers; the product's own where it says nothing. Source: ORDER-45, ORDER-46. */
export const readProviderStandard = async (dynamo: DynamoDBClient, tenant: string): Promise<ProviderStandard> => {
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row ? decodeItem(rowSchema, row).standard : z.parse(providerStandardSchema, {});
};

const kept = keptByClient<DynamoDBClient, ProviderStandard>();

/** The same, at most a minute old: for those who read it for every order. */
export const recentProviderStandard = (dynamo: DynamoDBClient, tenant: string): Promise<ProviderStandard> =>
  kept(dynamo, tenant, () => readProviderStandard(dynamo, tenant));

/** Writes the tenant's standard; scores and admissions stay as they are. */
export const writeProviderStandard = async (
  dynamo: DynamoDBClient,
  tenant: string,
  standard: ProviderStandard,
): Promise<void> => {
  const Item = encodeItem(rowSchema, { ...key }, { standard });
  await dynamo.send(new PutItemCommand({ TableName: tablesOf(tenant).records, Item }));
};
