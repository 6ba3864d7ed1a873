import * as z from 'zod';
import type { Wire } from '../dynamodb/wire.ts';
import type { Port } from '../messages/accounts.ts';

const text = z.object({ S: z.string() });
const rowSchema = z.object({ pk: text, sk: text, tenant: text });
const scannedSchema = z.object({ Items: z.array(rowSchema).optional() });

const afterSign = (key: string): string => key.slice(key.indexOf('#') + 1);

/** The directory's rows of a kind: what stands behind `#` in both keys, and whose they are. None where an assembly has no such table. */
const readRows = async (dynamoDb: Wire, partition: string, sort: string) => {
  const scan = {
    TableName: 'hutong.directory',
    FilterExpression: 'begins_with(pk, :partition) AND begins_with(sk, :sort)',
    ExpressionAttributeValues: { ':partition': { S: partition }, ':sort': { S: sort } },
  };
  const { status, body } = await dynamoDb('DynamoDB_20120810.Scan', Buffer.from(JSON.stringify(scan)));
  if (status !== 200) return [];
  const { Items = [] } = scannedSchema.parse(JSON.parse(body.toString()));
  return Items.map(({ pk, sk, tenant }) => ({ partition: afterSign(pk.S), sort: afterSign(sk.S), tenant: tenant.S }));
};

/** The ports of message gateways. */
export const readPorts = async (dynamoDb: Wire): Promise<readonly Port[]> =>
  (await readRows(dynamoDb, 'GATEWAY#', 'PORT#')).map(({ partition, sort, tenant }) => ({
    ...{ gateway: partition, port: sort, tenant },
  }));

/** The payment gateway that collects for a tenant. */
export const readPaymentGateway = async (dynamoDb: Wire, tenant: string): Promise<string | undefined> =>
  (await readRows(dynamoDb, 'PAYMENTS#', 'TENANT#')).find((row) => row.tenant === tenant)?.partition;
