import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { visitPolicySchema } from '#domain/visits';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem } from './codec.ts';
import { tablesOf, visitSettingsKey } from './keys.ts';

// In fields of their own, because the policy's schema allows no key beside its own.
const visitSettingsSchema = z.object({
  policy: visitPolicySchema,
  /** The number that a rung-up customer sees, and the flow that asks; absent where nobody can be rung up. */
  survey: z.optional(z.object({ from: z.string(), flowId: z.string() })),
});
export type VisitSettings = z.infer<typeof visitSettingsSchema>;

/** Writes how a product's customers are asked afterwards. Source. */
export const writeVisitSettings = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
  settings: VisitSettings,
): Promise<void> => {
  const Item = encodeItem(visitSettingsSchema, { ...visitSettingsKey(product) }, settings);
  await dynamo.send(new PutItemCommand({ TableName: tablesOf(tenant).records, Item }));
};

/** How a product's customers are asked; undefined for a product whose customers are not. */
export const readVisitSettings = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
): Promise<VisitSettings | undefined> => {
  const key = visitSettingsKey(product);
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(visitSettingsSchema, row);
};
