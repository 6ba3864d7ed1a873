/** A row that nobody has. */
export const nobody = { pk: { S: 'NOBODY' }, sk: { S: 'NOTHING' } };
// It never holds: what is allowed to write still writes nothing.
const never = {
  ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(pk)',
};
const byKey = (hash: string) => ({
  KeyConditionExpression: `${hash} = :none`,
  ExpressionAttributeValues: { ':none': { S: 'NOBODY' } },
});
const update = {
  Key: nobody,
  UpdateExpression: 'SET #x = :x',
  ExpressionAttributeNames: { '#x': 'x' },
  ExpressionAttributeValues: { ':x': { S: 'x' } },
  ...never,
};

/** Everything that can be asked of a table and its index, by name. */
export const requests = (TableName: string, index: { readonly name: string; readonly hash: string }) => {
  const writing = (item: object) => ['TransactWriteItems', { TransactItems: [item] }] as const;
  return {
    GetItem: ['GetItem', { TableName, Key: nobody }],
    BatchGetItem: ['BatchGetItem', { RequestItems: { [TableName]: { Keys: [nobody] } } }],
    TransactGetItems: ['TransactGetItems', { TransactItems: [{ Get: { TableName, Key: nobody } }] }],
    Query: ['Query', { TableName, ...byKey('pk') }],
    'Query of the index': ['Query', { TableName, IndexName: index.name, ...byKey(index.hash) }],
    Scan: ['Scan', { TableName }],
    'Scan of the index': ['Scan', { TableName, IndexName: index.name }],
    PutItem: ['PutItem', { TableName, Item: nobody, ...never }],
    UpdateItem: ['UpdateItem', { TableName, ...update }],
    DeleteItem: ['DeleteItem', { TableName, Key: nobody, ...never }],
    BatchWriteItem: ['BatchWriteItem', { RequestItems: { [TableName]: [{ DeleteRequest: { Key: nobody } }] } }],
    'Put in a transaction': writing({ Put: { TableName, Item: nobody, ...never } }),
    'Update in a transaction': writing({ Update: { TableName, ...update } }),
    'Delete in a transaction': writing({ Delete: { TableName, Key: nobody, ...never } }),
    'Check in a transaction': writing({ ConditionCheck: { TableName, Key: nobody, ...never } }),
    DescribeTable: ['DescribeTable', { TableName }],
  } as const;
};
