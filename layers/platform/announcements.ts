import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type Announcement, type AnnouncementEvent, announcementSchema } from '#domain/routing';
import { toItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { profileKey, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';
import { setFields } from './update.ts';

const change = (tenant: string, product: string, announcement: Announcement | undefined): TransactWriteItem => {
  const TableName = tablesOf(tenant).records;
  const ConditionExpression = 'attribute_exists(pk)';
  if (announcement) {
    const fields = { announcement: z.encode(announcementSchema, announcement) };
    return { Update: { TableName, ...setFields(profileKey(product), fields), ConditionExpression } };
  }
  return {
    Update: {
      TableName,
      Key: toItem(profileKey(product)),
      UpdateExpression: 'REMOVE #announcement',
      ExpressionAttributeNames: { '#announcement': 'announcement' },
      ConditionExpression,
    },
  };
};

/**
 * Sets what callers of a product hear first, or takes it back. Source: X-45.
 *
 * @returns false when the tenant has no such product
 */
export const writeAnnouncement = async (
  dynamo: DynamoDBClient,
  tenant: string,
  announcement: Announcement | undefined,
  event: AnnouncementEvent,
): Promise<boolean> => {
  const written = await writeTogether(dynamo, [
    change(tenant, event.data.product, announcement),
    appendEvent(tenant, event),
  ]);
  return written.ok;
};
