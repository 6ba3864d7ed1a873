import { BatchGetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Item, toItem } from './codec.ts';
import type { Key } from './keys.ts';

const ATTEMPTS = 5;

const pause = (attempt: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt));

const readAll = async (
  dynamo: DynamoDBClient,
  table: string,
  keys: readonly Item[],
  attempt: number,
): Promise<readonly Item[]> => {
  const request = { RequestItems: { [table]: { Keys: [...keys], ConsistentRead: true } } };
  const { Responses, UnprocessedKeys } = await dynamo.send(new BatchGetItemCommand(request));
  const found = Responses?.[table] ?? [];
  const left = UnprocessedKeys?.[table]?.Keys ?? [];
  if (left.length === 0) return found;
  if (attempt >= ATTEMPTS) throw new Error(`DynamoDB left ${left.length} keys of ${table} unread`);
  await pause(attempt);
  return [...found, ...(await readAll(dynamo, table, left, attempt + 1))];
};

/** So many keys DynamoDB takes in one request. */
const MOST_KEYS = 100;

const inParts = (keys: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(keys.length / MOST_KEYS) }, (_, i) => keys.slice(i * MOST_KEYS, (i + 1) * MOST_KEYS));

const nameOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/**
 * Reads rows of one table in one consistent request for each hundred; what DynamoDB leaves over is asked for again.
 *
 * @returns a function that gives the row of a key, or undefined where there is none
 */
export const batchGet = async (
  dynamo: DynamoDBClient,
  table: string,
  keys: readonly Key[],
): Promise<(key: Key) => Item | undefined> => {
  const wanted = keys.map(({ pk, sk }) => toItem({ pk, sk }));
  const rows = (await Promise.all(inParts(wanted).map((part) => readAll(dynamo, table, part, 0)))).flat();
  const byKey = new Map(rows.map((row) => [nameOf({ pk: row.pk?.S ?? '', sk: row.sk?.S ?? '' }), row]));
  return (key) => byKey.get(nameOf(key));
};
