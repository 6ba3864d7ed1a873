import { type DynamoDBClient, paginateQuery, type TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { type DayTally, dayTallySchema, type Tally, type TallyPlace } from '#domain/figures';
import { decodeItem, type Item, toItem } from './codec.ts';
import { countedKey, figuresKey, figuresPartition, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';
import { setFields } from './update.ts';

const placeName = ({ counted, product, category = '', providerId = '' }: TallyPlace): string =>
  `${counted}#${product}#${category}#${providerId}`;

const addition = (TableName: string, { date, place, what, by = 1 }: Tally): TransactWriteItem => {
  const { UpdateExpression, ExpressionAttributeNames, ExpressionAttributeValues, Key } = setFields(
    figuresKey(date, placeName(place)),
    place,
  );
  return {
    Update: {
      ...{ TableName, Key, UpdateExpression: `${UpdateExpression} ADD #what :by` },
      ExpressionAttributeNames: { ...ExpressionAttributeNames, '#what': what },
      ExpressionAttributeValues: { ...ExpressionAttributeValues, ':by': { N: String(by) } },
    },
  };
};

/**
 * Counts one thing, once for good: that it has been counted is written beside it in the same transaction (docs/adr/0011). Source:
 * ORDER-53, X-37.
 *
 * @returns false when it was counted before
 */
export const countOnce = async (dynamo: DynamoDBClient, tenant: string, tally: Tally): Promise<boolean> => {
  const TableName = tablesOf(tenant).records;
  const Item = toItem({ ...countedKey(tally.subject, tally.once), date: tally.date, what: tally.what });
  const once = { Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
  return (await writeTogether(dynamo, [once, addition(TableName, tally)])).ok;
};

const rowsOf = async (dynamo: DynamoDBClient, tenant: string, date: string): Promise<readonly Item[]> => {
  const found: Item[] = [];
  const query = {
    TableName: tablesOf(tenant).records,
    KeyConditionExpression: 'pk = :date',
    ExpressionAttributeValues: toItem({ ':date': figuresPartition(date) }),
  };
  for await (const { Items = [] } of paginateQuery({ client: dynamo }, query)) found.push(...Items);
  return found;
};

/** The figures of some dates, in no order. */
export const tallies = async (
  dynamo: DynamoDBClient,
  tenant: string,
  dates: readonly string[],
): Promise<readonly DayTally[]> => {
  const rows = await Promise.all(dates.map((date) => rowsOf(dynamo, tenant, date)));
  return rows.flat().map((row) => decodeItem(dayTallySchema, row));
};
