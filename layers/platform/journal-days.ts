import { type DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instant, type JournalPlace, type JournalSpan, placeAfter, toIso } from '#domain/kernel';
import { decodeItem, type Item, toItem } from './codec.ts';
import { dayPartition, tablesOf } from './keys.ts';

/** Some rows of a journal, as stored, and where the next ones are. */
export interface JournalPage {
  readonly rows: readonly Item[];
  readonly next?: JournalPlace;
}

const ROWS = 500;
const lastRow = z.object({ pk: z.string(), sk: z.string(), at: z.string() });

/**
 * Reads the next rows of a span from the journal's index `day`: at most 500, of one partition of one date, by their time.
 *
 * @example await readJournalPage(dynamo, 'gx', span, firstPlace(span)) // { rows: [...], next: { date: '2025-03-04', shard: 1 } }
 */
export const readJournalPage = async (
  dynamo: DynamoDBClient,
  tenant: string,
  span: JournalSpan,
  place: JournalPlace,
): Promise<JournalPage> => {
  const day = dayPartition(place.date, place.shard);
  const { Items = [], LastEvaluatedKey: last } = await dynamo.send(
    new QueryCommand({
      TableName: tablesOf(tenant).journal,
      IndexName: 'day',
      KeyConditionExpression: 'dayKey = :day AND #at BETWEEN :from AND :last',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: toItem({
        ':day': day,
        ':from': toIso(span.from),
        ':last': toIso(instant(span.to - 1)),
      }),
      Limit: ROWS,
      ...(place.after && { ExclusiveStartKey: toItem({ ...place.after, dayKey: day }) }),
    }),
  );
  const next = last ? { ...place, after: decodeItem(lastRow, last) } : placeAfter(place, span);
  return { rows: Items, ...(next && { next }) };
};
