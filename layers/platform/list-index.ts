import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { Item } from './codec.ts';
import { tablesOf } from './keys.ts';

/**
 * The rows of one list, what is due first standing first.
 *
 * @param limit how many at most
 */
export const listed = async (
  dynamo: DynamoDBClient,
  tenant: string,
  listKey: string,
  limit: number,
): Promise<readonly Item[]> => {
  const { Items } = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).records,
      IndexName: 'list',
      KeyConditionExpression: 'listKey = :list',
      ExpressionAttributeValues: { ':list': { S: listKey } },
      Limit: limit,
    }),
  );
  return Items ?? [];
};
