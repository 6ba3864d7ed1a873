import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Calendar, calendarSchema, compiledIntervalsSchema, monthEndsSchema } from '#domain/calendar';
import { type Profile, profileSchema } from '#domain/routing';
import { batchGet } from './batch-get.ts';
import { decodeItem, encodeItem } from './codec.ts';
import { calendarKey, profileKey, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';
import { setFields } from './update.ts';

/** What a profile knows of opening times; the part that is renewed every day. */
export const openingTimesSchema = z.object({
  version: z.string(),
  intervals: compiledIntervalsSchema,
  monthEnds: monthEndsSchema,
});
export type OpeningTimes = z.infer<typeof openingTimesSchema>;

// In a field of its own, because the schema allows no key beside its own.
const calendarRowSchema = z.object({ calendar: calendarSchema });

/**
 * Writes a product's profile and, beside it, the calendar that its opening times are compiled from. The profile is updated
 * and not replaced: what a supervisor announced stays.
 */
export const writeProfile = async (dynamo: DynamoDBClient, profile: Profile, calendar: Calendar): Promise<void> => {
  const { tenant, product } = profile;
  const TableName = tablesOf(tenant).records;
  await writeTogether(dynamo, [
    { Update: { TableName, ...setFields(profileKey(product), z.encode(profileSchema, profile)) } },
    { Put: { TableName, Item: encodeItem(calendarRowSchema, { ...calendarKey(product) }, { calendar }) } },
  ]);
};

/** Writes a calendar without a profile: the desk's of a product that others sell. */
export const writeCalendar = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
  calendar: Calendar,
): Promise<void> => {
  const Item = encodeItem(calendarRowSchema, { ...calendarKey(product) }, { calendar });
  await dynamo.send(new PutItemCommand({ TableName: tablesOf(tenant).records, Item }));
};

/** The calendar of a product; undefined when the tenant has no such product (any more). */
export const readCalendar = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
): Promise<Calendar | undefined> => {
  const key = calendarKey(product);
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(calendarRowSchema, row).calendar;
};

/** Renews the opening times of a profile and leaves the rest of it; a profile that is gone stays gone. */
export const renewOpeningTimes = async (
  dynamo: DynamoDBClient,
  tenant: string,
  product: string,
  times: OpeningTimes,
): Promise<void> => {
  const update = setFields(profileKey(product), z.encode(openingTimesSchema, times));
  const command = new UpdateItemCommand({
    TableName: tablesOf(tenant).records,
    ...update,
    ConditionExpression: 'attribute_exists(pk)',
  });
  await dynamo.send(command).catch((error: unknown) => {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  });
};
