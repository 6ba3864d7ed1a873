import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import type { Laptop } from '../../local/laptop.ts';

// What lies in the laptop's tables, read beside the gateway: tests look without anybody's rights.

type Tables = Pick<Laptop, 'gateway'>;
export type Row = Readonly<Record<string, unknown>>;

const attribute = z.custom<AttributeValue>();
const scanned = z.object({
  Items: z.array(z.record(z.string(), attribute)),
  LastEvaluatedKey: z.unknown().optional(),
});

const send = async ({ gateway }: Tables, operation: string, body: object): Promise<unknown> => {
  const reply = await gateway.dynamoDb(`DynamoDB_20120810.${operation}`, Buffer.from(JSON.stringify(body)));
  if (reply.status !== 200) throw new Error(`${operation}: ${reply.body.toString()}`);
  return JSON.parse(reply.body.toString());
};

/** Every row of a table, in the order of the keys. */
export const rowsOf = async (tables: Tables, TableName: string, from?: unknown): Promise<readonly Row[]> => {
  const answer = await send(tables, 'Scan', {
    TableName,
    ConsistentRead: true,
    ...(from ? { ExclusiveStartKey: from } : {}),
  });
  const { Items, LastEvaluatedKey } = scanned.parse(answer);
  const rows: Row[] = Items.map((item) => unmarshall(item));
  if (LastEvaluatedKey) rows.push(...(await rowsOf(tables, TableName, LastEvaluatedKey)));
  return rows.toSorted((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1));
};

const inKeyOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** All tables of the laptop with all that they hold, as one text: two looks that find the same are equal. */
export const everything = async (laptop: Tables): Promise<string> => {
  const names = laptop.gateway.tables.all().map(({ name }) => name);
  const tables = await Promise.all(names.toSorted().map(async (name) => ({ name, rows: await rowsOf(laptop, name) })));
  return tables.flatMap(({ name, rows }) => rows.map((row) => `${name} ${JSON.stringify(row, inKeyOrder)}`)).join('\n');
};

/** Sets one field of a row of the directory, as whoever operates the platform would. */
export const setInDirectory = async (tables: Tables, key: { pk: string; sk: string }, field: string, value: string) => {
  await send(tables, 'UpdateItem', {
    TableName: 'hutong.directory',
    Key: { pk: { S: key.pk }, sk: { S: key.sk } },
    UpdateExpression: 'SET #field = :value',
    ExpressionAttributeNames: { '#field': field },
    ExpressionAttributeValues: { ':value': { S: value } },
  });
};

/** What is known of one line: its membership, the member, and how often the journal says that it subscribed, its calls. */
export const storedLineSchema = z.object({
  membership: z.string().optional(),
  members: z.int(),
  subscriptions: z.int(),
  /** Its calls whose end is on record. */
  ended: z.int(),
});
export type StoredLine = z.infer<typeof storedLineSchema>;

/** Looks a line up by its address. */
export const readLine = async (tables: Tables, tenant: string, line: string): Promise<StoredLine> => {
  const records = await rowsOf(tables, `hutong.${tenant}.records`);
  const journal = await rowsOf(tables, `hutong.${tenant}.journal`);
  const ofLine = z.looseObject({ line: z.literal(line) });
  const membership = records.find(({ pk, sk }) => pk === `LINE#1#${line}` && String(sk).startsWith('MEMBERSHIP#'));
  return {
    ...(membership && { membership: String(membership.state) }),
    members: records.filter((row) => String(row.pk).startsWith('MEMBER#') && ofLine.safeParse(row).success).length,
    subscriptions: journal.filter(({ type, data }) => type === 'member.subscribed' && ofLine.safeParse(data).success)
      .length,
    ended: records.filter(
      ({ pk, tags, disconnectedAt }) =>
        String(pk).startsWith('CONTACT#') && disconnectedAt && ofLine.safeParse(tags).success,
    ).length,
  };
};
