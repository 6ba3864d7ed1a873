import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import {
  directoryKeys,
  type GatewayRow,
  gatewayRowSchema,
  numberRowSchema,
  type PaymentRow,
  paymentRowSchema,
  tenantRowSchema,
} from '#domain/directory';
import { tenantIdSchema } from '#domain/kernel';
import { decodeItem, type Item } from './codec.ts';
import { keptForAMinute } from './kept.ts';
import { TENANTS_PARTITION } from './keys.ts';

const policy = z.object({
  cancellation: z.enum(['monthEnd', 'immediate']),
  coolingOffHours: z.int(),
});

/**
 * A number with its product's rules for leaving. They stand here too, and not in the profile alone, so that a cancellation
 * needs no read: the directory is in memory already.
 */
export const numberEntrySchema = z.extend(numberRowSchema, { policy });
export type NumberEntry = z.infer<typeof numberEntrySchema>;

const instanceRowSchema = z.union([numberEntrySchema, tenantRowSchema]);
export type InstanceRow = z.infer<typeof instanceRowSchema>;

/** A tenant as found without a call: the instance's row again, which instance that is, and what it has bought. */
export const tenantEntrySchema = z.extend(z.omit(tenantRowSchema, { pk: true }), {
  instanceId: z.string(),
  timeZone: z.string(),
  products: z.array(z.string()),
  /** The tenant that helps with its tickets. */
  operator: z.optional(tenantIdSchema),
});
export type TenantEntry = z.infer<typeof tenantEntrySchema>;

/** Reads a partition of the directory as it is now, consistently. */
export const readPartition = async (
  dynamo: DynamoDBClient,
  table: string,
  partition: string,
  from?: Item,
): Promise<readonly Item[]> => {
  const page = await dynamo.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: partition } },
      ConsistentRead: true,
      ...(from ? { ExclusiveStartKey: from } : {}),
    }),
  );
  const items = page.Items ?? [];
  const next = page.LastEvaluatedKey;
  return next ? [...items, ...(await readPartition(dynamo, table, partition, next))] : items;
};

type Read<Row> = (dynamo: DynamoDBClient, table: string, partition: string, now: number) => Promise<readonly Row[]>;

/** Reads a partition of the directory: one Query, kept for a minute, so that a suspension acts within it. */
const keeping = <S extends z.core.$ZodType<unknown, object>>(schema: S): Read<z.output<S>> => {
  const kept = keptForAMinute<readonly z.output<S>[]>();
  return (dynamo, table, partition, now) =>
    kept(partition, now, async () => {
      const items = await readPartition(dynamo, table, partition);
      return items.map((item) => decodeItem(schema, item));
    });
};

const instances = keeping(instanceRowSchema);
const tenants = keeping(tenantEntrySchema);
const gateways = keeping(gatewayRowSchema);
const payments = keeping(paymentRowSchema);

/** The rows of one Connect instance: its numbers and their tenants. Source: X-27. */
export const instanceRows = (
  dynamo: DynamoDBClient,
  table: string,
  instanceId: string,
  now: number,
): Promise<readonly InstanceRow[]> => instances(dynamo, table, directoryKeys.instance(instanceId), now);

/** Every tenant of the cell, for what comes without a call: the API and the schedules. */
export const tenantEntries = (dynamo: DynamoDBClient, table: string, now: number): Promise<readonly TenantEntry[]> =>
  tenants(dynamo, table, TENANTS_PARTITION, now);

/** The ports of a message gateway and whose they are; none for a gateway that nobody uses. */
export const gatewayRows = (
  dynamo: DynamoDBClient,
  table: string,
  gateway: string,
  now: number,
): Promise<readonly GatewayRow[]> => gateways(dynamo, table, directoryKeys.gateway(gateway), now);

/** The tenants that a payment gateway collects for. */
export const paymentRows = (
  dynamo: DynamoDBClient,
  table: string,
  gateway: string,
  now: number,
): Promise<readonly PaymentRow[]> => payments(dynamo, table, directoryKeys.payments(gateway), now);
