import * as z from 'zod';
import type { Wire } from '../dynamodb/wire.ts';

const rowSchema = z.object({ tenant: z.object({ S: z.string() }), name: z.object({ S: z.string() }).optional() });
const scannedSchema = z.object({ Items: z.array(z.unknown()).optional() });

const scan = {
  TableName: 'hutong.directory',
  FilterExpression: 'begins_with(sk, :tenant)',
  ExpressionAttributeValues: { ':tenant': { S: 'TENANT#' } },
};

/** Names of the tenants as the directory has them, by id; for the laptop's screens only. */
export const readTenantNames = async (dynamoDb: Wire): Promise<ReadonlyMap<string, string>> => {
  const { body } = await dynamoDb('DynamoDB_20120810.Scan', Buffer.from(JSON.stringify(scan)));
  const { Items = [] } = scannedSchema.parse(JSON.parse(body.toString()));
  const rows = Items.map((item) => rowSchema.parse(item));
  return new Map(rows.map(({ tenant, name }) => [tenant.S, name?.S ?? tenant.S]));
};
