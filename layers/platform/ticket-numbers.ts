import { type DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { type Instant, localDate } from '#domain/kernel';
import { counterOf, type TicketKind, ticketNumber } from '#domain/tickets';
import { toItem } from './codec.ts';
import { counterKey, tablesOf } from './keys.ts';

/** Draws the next number of a kind on the tenant's day. A number that is drawn and not used leaves a gap. Source: X-13. */
export const drawNumber = async (
  dynamo: DynamoDBClient,
  tenant: string,
  kind: TicketKind,
  at: Instant,
  timeZone: string,
): Promise<string> => {
  const date = localDate(at, timeZone);
  const { Attributes } = await dynamo.send(
    new UpdateItemCommand({
      TableName: tablesOf(tenant).records,
      Key: toItem(counterKey(counterOf(kind, date))),
      UpdateExpression: 'ADD #count :one',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': { N: '1' } },
      ReturnValues: 'UPDATED_NEW',
    }),
  );
  return ticketNumber(kind, date, Number(Attributes?.count?.N));
};
