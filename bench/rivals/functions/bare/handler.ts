import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';

const dynamo = new DynamoDBClient({});

/** The least that reads a row of DynamoDB: what every budget of the call path is held against. */
export const handler = async () => {
  const Key = { pk: { S: 'PRODUCT#legal-hotline' }, sk: { S: 'PROFILE' } };
  const { Item } = await dynamo.send(new GetItemCommand({ TableName: process.env.TABLE, Key, ConsistentRead: true }));
  return { tenant: Item?.tenant?.S };
};
