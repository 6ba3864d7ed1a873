import { type DynamoDBClient, paginateQuery, QueryCommand, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { cellsOf, type FiledProvider, filedProviderSchema, type Provider } from '#domain/providers';
import { decodeItem, encodeItem, type Item, toItem } from './codec.ts';
import { cellKey, cellPartition, type Key, tablesOf } from './keys.ts';

const keysOf = (provider: Provider): readonly Key[] =>
  cellsOf(provider).map(({ category, hash, place }) => cellKey(category, hash, place, provider.providerId));

const isSame = (a: Key, b: Key): boolean => a.pk === b.pk && a.sk === b.sk;

/** A row in each of a provider's cells, and none in those that it has left: the part of the transaction that changes the provider. */
export const cellWrites = (TableName: string, before: Provider | undefined, after: Provider): TransactWriteItem[] => {
  const keys = keysOf(after);
  const left = (before ? keysOf(before) : []).filter((key) => !keys.some((kept) => isSame(kept, key)));
  return [
    ...keys.map((key) => ({ Put: { TableName, Item: encodeItem(filedProviderSchema, { ...key }, after) } })),
    ...left.map((key) => ({ Delete: { TableName, Key: toItem(key) } })),
  ];
};

/** A cell to be read: rows stand in the partition of a cell that has a size of {@link cellPrecisions}, `hash` is that one or a part of it. */
export interface CellToRead {
  readonly category: string;
  readonly hash: string;
  /** Signs of the partition's cell. */
  readonly precision: number;
}

const queryOf = (tenant: string, { category, hash, precision }: CellToRead) => ({
  TableName: tablesOf(tenant).records,
  KeyConditionExpression: 'pk = :cell AND begins_with(sk, :part)',
  ExpressionAttributeValues: toItem({ ':cell': cellPartition(category, hash.slice(0, precision)), ':part': hash }),
  ConsistentRead: true,
});

const decodeAll = (rows: readonly Item[]): readonly FiledProvider[] =>
  rows.map((row) => decodeItem(filedProviderSchema, row));

/** The providers of a category in one cell, as they are now. */
export const providersInCell = async (
  dynamo: DynamoDBClient,
  tenant: string,
  cell: CellToRead,
): Promise<readonly FiledProvider[]> => {
  const found: FiledProvider[] = [];
  for await (const { Items = [] } of paginateQuery({ client: dynamo }, queryOf(tenant, cell)))
    found.push(...decodeAll(Items));
  return found;
};

/** The same, unless there are more than so many: undefined then. */
export const fewProvidersInCell = async (
  dynamo: DynamoDBClient,
  tenant: string,
  cell: CellToRead,
  most: number,
): Promise<readonly FiledProvider[] | undefined> => {
  const query = new QueryCommand({ ...queryOf(tenant, cell), Limit: most });
  const { Items = [], LastEvaluatedKey } = await dynamo.send(query);
  return LastEvaluatedKey ? undefined : decodeAll(Items);
};
