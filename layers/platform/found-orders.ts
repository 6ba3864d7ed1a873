import { type DynamoDBClient, GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Order } from '#domain/orders';
import { toItem } from './codec.ts';
import { lineOrdersPartition, orderNumberKey, tablesOf } from './keys.ts';
import { readOrders } from './order-rows.ts';

const orderRead = async (dynamo: DynamoDBClient, tenant: string, ids: readonly string[]): Promise<readonly Order[]> =>
  (await readOrders(dynamo, tenant, ids)).map(({ order }) => order);

/** The order that bears a number, none or one, whether it is over or not. Source: ORDER-20. */
export const orderOfNumber = async (
  dynamo: DynamoDBClient,
  tenant: string,
  number: string,
): Promise<readonly Order[]> => {
  const { Item } = await dynamo.send(
    new GetItemCommand({
      TableName: tablesOf(tenant).records,
      Key: toItem({ ...orderNumberKey(number) }),
      ConsistentRead: true,
    }),
  );
  return Item?.id?.S === undefined ? [] : orderRead(dynamo, tenant, [Item.id.S]);
};

const MOST_FOUND = 50;

/** The orders of a line, the latest first, also those that are over; at most fifty. Source: ORDER-20, ORDER-22. */
export const ordersOfLine = async (dynamo: DynamoDBClient, tenant: string, line: string): Promise<readonly Order[]> => {
  const { Items = [] } = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).records,
      KeyConditionExpression: 'pk = :line',
      ExpressionAttributeValues: toItem({ ':line': lineOrdersPartition(line) }),
      ConsistentRead: true,
      ScanIndexForward: false,
      Limit: MOST_FOUND,
    }),
  );
  const ids = Items.flatMap(({ id }) => (id?.S === undefined ? [] : [id.S]));
  return orderRead(dynamo, tenant, ids);
};
