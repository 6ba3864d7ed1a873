import { CreateTableCommand, DynamoDBClient, type GlobalSecondaryIndex, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { type DynamoDbLocalOptions, startDynamoDbLocal } from '../../local/dynamodb/dynamodb-local.ts';

/** DynamoDB Local with the tables of tenant gx and the directory. */
export interface TenantTables {
  readonly dynamo: DynamoDBClient;
  /** The events of a subject, in order. */
  eventsOf(subject: string): Promise<readonly Record<string, unknown>[]>;
  stop(): Promise<void>;
}

interface Index {
  readonly name: string;
  readonly hash: string;
  readonly range: string;
}

const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const keys = (hash: string, range: string) => [
  { AttributeName: hash, KeyType: 'HASH' as const },
  { AttributeName: range, KeyType: 'RANGE' as const },
];
const indexOf = ({ name, hash, range }: Index): GlobalSecondaryIndex => ({
  IndexName: name,
  KeySchema: keys(hash, range),
  Projection: { ProjectionType: 'ALL' },
});

const table = (TableName: string, index?: Index) =>
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: keys('pk', 'sk'),
    AttributeDefinitions: [text('pk'), text('sk'), ...(index ? [text(index.hash), text(index.range)] : [])],
    ...(index && { GlobalSecondaryIndexes: [indexOf(index)] }),
  });

const readEvents = async (dynamo: DynamoDBClient, subject: string) => {
  const command = new QueryCommand({
    TableName: 'hutong.gx.journal',
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: subject } },
  });
  return ((await dynamo.send(command)).Items ?? []).map((item) => unmarshall(item));
};

/** Starts them in memory, about 2 s. */
export const startTenantTables = async (options: DynamoDbLocalOptions = {}): Promise<TenantTables> => {
  const db = await startDynamoDbLocal(options);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const dynamo = new DynamoDBClient({ endpoint: db.url, region: 'ap-northeast-1', credentials });
  await dynamo.send(table('hutong.gx.records', { name: 'list', hash: 'listKey', range: 'due' }));
  await dynamo.send(table('hutong.gx.journal', { name: 'day', hash: 'dayKey', range: 'at' }));
  await dynamo.send(table('hutong.directory'));
  return {
    dynamo,
    eventsOf: (subject) => readEvents(dynamo, subject),
    stop: async () => {
      dynamo.destroy();
      await db.stop();
    },
  };
};
