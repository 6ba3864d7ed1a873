import { DeleteItemCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type MessageSettings, messageSettingsSchema } from '#domain/messages';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem, toItem } from './codec.ts';
import { settingsKey, tablesOf } from './keys.ts';

const key = settingsKey('MESSAGES');

// In a field of its own: a row's keys are no part of the settings.
const rowSchema = z.object({ settings: messageSettingsSchema });

/** What the tenant has decided about its texts; undefined when it sends none. Source: ORDER-44. */
export const readMessageSettings = async (
  dynamo: DynamoDBClient,
  tenant: string,
): Promise<MessageSettings | undefined> => {
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(rowSchema, row).settings;
};

const portSchema = z.object({ settings: z.object({ gateway: z.string(), port: z.string() }) });

/** The port that the tenant's texts came from so far, whatever else its settings were then. */
export const readPort = async (
  dynamo: DynamoDBClient,
  tenant: string,
): Promise<Pick<MessageSettings, 'gateway' | 'port'> | undefined> => {
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(portSchema, row).settings;
};

/** Writes the tenant's decisions about its texts, or takes them away. */
export const writeMessageSettings = async (
  dynamo: DynamoDBClient,
  tenant: string,
  settings: MessageSettings | undefined,
): Promise<void> => {
  const TableName = tablesOf(tenant).records;
  if (settings)
    await dynamo.send(new PutItemCommand({ TableName, Item: encodeItem(rowSchema, { ...key }, { settings }) }));
  else await dynamo.send(new DeleteItemCommand({ TableName, Key: toItem(key) }));
};
