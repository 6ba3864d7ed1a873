import { type DynamoDBClient, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { type PastContact, pastContactSchema } from '#domain/contacts';
import { type Instant, instantSchema, toIso } from '#domain/kernel';
import { type Ticket, ticketSchema } from '#domain/tickets';
import type { Sighting } from '#domain/users';
import { type Visit, visitSchema } from '#domain/visits';
import { batchGet } from './batch-get.ts';
import { decodeItem, type Item, toItem } from './codec.ts';
import { linePartition, stateKey, tablesOf, userFirstKey, userMatterKey, userPartition } from './keys.ts';
import { writeTogether } from './transaction.ts';

const firstWrite = (TableName: string, line: string, at: Instant): TransactWriteItem => ({
  Put: {
    ...{ TableName, Item: toItem({ ...userFirstKey(line), firstAt: toIso(at) }) },
    // Events come in any order: the earliest stays.
    ConditionExpression: 'attribute_not_exists(pk) OR firstAt > :at',
    ExpressionAttributeValues: { ':at': { S: toIso(at) } },
  },
});

/** Begins the record of a line at its first contact, and files what is to be found again; a repetition changes nothing. Source: ORDER-01. */
export const noteSighting = async (
  dynamo: DynamoDBClient,
  tenant: string,
  line: string,
  { at, matter }: Sighting,
): Promise<void> => {
  const TableName = tablesOf(tenant).records;
  await writeTogether(dynamo, [firstWrite(TableName, line, at)]);
  if (!matter) return;
  const Item = toItem({ ...userMatterKey(line, matter.kind, toIso(at), matter.id), id: matter.id });
  await writeTogether(dynamo, [{ Put: { TableName, Item } }]);
};

interface Wanted {
  readonly pk: string;
  readonly prefix: string;
  readonly limit: number;
  readonly latestFirst: boolean;
}

const some = async (
  dynamo: DynamoDBClient,
  tenant: string,
  { pk, prefix, limit, latestFirst }: Wanted,
): Promise<readonly Item[]> => {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).records,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: toItem({ ':pk': pk, ':prefix': prefix }),
      ConsistentRead: true,
      ScanIndexForward: !latestFirst,
      Limit: limit,
    }),
  );
  return Items;
};

const MOST_CALLS = 100;
const MOST_MATTERS = 50;

const statesOf = async (
  dynamo: DynamoDBClient,
  tenant: string,
  line: string,
  kind: 'TICKET' | 'VISIT',
): Promise<readonly Item[]> => {
  const wanted = { pk: userPartition(line), prefix: `${kind}#`, limit: MOST_MATTERS, latestFirst: true };
  const rows = await some(dynamo, tenant, wanted);
  const keys = rows.flatMap(({ id }) => (id?.S === undefined ? [] : [stateKey(`${kind}#${id.S}`)]));
  const row = await batchGet(dynamo, tablesOf(tenant).records, keys);
  return keys.flatMap((key) => {
    const found = row(key);
    return found ? [found] : [];
  });
};

const firstRow = z.object({ firstAt: instantSchema });

const firstOf = async (dynamo: DynamoDBClient, tenant: string, line: string): Promise<Instant | undefined> => {
  const key = userFirstKey(line);
  const row = (await batchGet(dynamo, tablesOf(tenant).records, [key]))(key);
  return row && decodeItem(firstRow, row).firstAt;
};

const pastOf = async (dynamo: DynamoDBClient, tenant: string, line: string): Promise<readonly PastContact[]> => {
  // Sort keys of calls are inverted: the latest stands first.
  const wanted = { pk: linePartition(line), prefix: 'PAST#', limit: MOST_CALLS, latestFirst: false };
  return (await some(dynamo, tenant, wanted)).map((row) => decodeItem(pastContactSchema, row));
};

/** What is filed of a line. */
export interface UserFacts {
  readonly firstAt?: Instant;
  readonly past: readonly PastContact[];
  readonly tickets: readonly Ticket[];
  readonly visits: readonly Visit[];
}

/** Reads what is filed of a line, the latest first: at most a hundred calls, fifty tickets and fifty visits. Source: ORDER-02. */
export const readUser = async (dynamo: DynamoDBClient, tenant: string, line: string): Promise<UserFacts> => {
  const [firstAt, past, tickets, visits] = await Promise.all([
    firstOf(dynamo, tenant, line),
    pastOf(dynamo, tenant, line),
    statesOf(dynamo, tenant, line, 'TICKET'),
    statesOf(dynamo, tenant, line, 'VISIT'),
  ]);
  return {
    ...(firstAt !== undefined && { firstAt }),
    past,
    tickets: tickets.map((row) => decodeItem(ticketSchema, row)),
    visits: visits.map((row) => decodeItem(visitSchema, row)),
  };
};
