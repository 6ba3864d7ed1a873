import type { Gateway } from '../gateway/gateway.ts';

/** Drops every table with all it holds; the assembly creates them again. */
export const wipeTables = async ({ tables, dynamoDb }: Gateway): Promise<void> => {
  const drop = async (TableName: string) => {
    const { status, body } = await dynamoDb(
      'DynamoDB_20120810.DeleteTable',
      Buffer.from(JSON.stringify({ TableName })),
    );
    if (status !== 200) throw new Error(`DynamoDB Local kept the table ${TableName}: ${body.toString()}`);
  };
  await Promise.all(tables.all().map(({ name }) => drop(name)));
};
