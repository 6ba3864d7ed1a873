import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Instant, localDate } from '#domain/kernel';
import { toItem } from './codec.ts';
import { counterKey, tablesOf } from './keys.ts';

/** How something is counted and numbered on a local date: tickets by their kind, orders together. */
interface Numbering {
  readonly counter: (date: string) => string;
  readonly number: (date: string, count: number) => string;
}

/**
 * Draws the next number on the tenant's day. A number that is drawn and not used leaves a gap. Source: X-13.
 *
 * @example await drawNumber(dynamo, 'gx', { counter: orderCounter, number: orderNumber }, now, 'Asia/Shanghai') // 'DD202503040001'
 */
export const drawNumber = async (
  dynamo: DynamoDBClient,
  tenant: string,
  { counter, number }: Numbering,
  at: Instant,
  timeZone: string,
): Promise<string> => {
  const date = localDate(at, timeZone);
  const { Attributes } = await dynamo.send(
    new UpdateItemCommand({
      TableName: tablesOf(tenant).records,
      Key: toItem(counterKey(counter(date))),
      UpdateExpression: 'ADD #count :one',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': { N: '1' } },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return number(date, Number(Attributes?.count?.N));
};
