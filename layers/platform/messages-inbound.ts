import type { DynamoDBClient, TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { toIso } from '#domain/kernel';
import type { receivedText } from '#domain/messages';
import { toItem } from './codec.ts';
import { appendEvent } from './journal.ts';
import { lineTextsKey, stateKey, tablesOf } from './keys.ts';
import { writeTogether } from './transaction.ts';

type Received = ReturnType<typeof receivedText>;

const textPut = (TableName: string, { subject, at, version, data }: Received, sealed: object): TransactWriteItem => ({
  Put: {
    TableName,
    Item: toItem({ ...stateKey(subject), version, at: toIso(at), ...data, ...sealed }),
    ConditionExpression: 'attribute_not_exists(pk)',
  },
});

/** The line is known from now on; and if its owner wants no texts, that too. */
const lineUpdate = (TableName: string, { at, data }: Received, phone: string): TransactWriteItem => {
  const stop = data.keyword === 'STOP';
  return {
    Update: {
      TableName,
      Key: toItem(lineTextsKey(data.line)),
      UpdateExpression: [
        'SET #phone = :phone, #waiting = if_not_exists(#waiting, :none), #recent = if_not_exists(#recent, :none)',
        ...(stop ? [', #optedOutAt = if_not_exists(#optedOutAt, :at)'] : []),
        ' ADD #version :one',
      ].join(''),
      ExpressionAttributeNames: {
        ...{ '#phone': 'phone', '#waiting': 'waiting', '#recent': 'recent', '#version': 'version' },
        ...(stop && { '#optedOutAt': 'optedOutAt' }),
      },
      ExpressionAttributeValues: toItem({ ':phone': phone, ':none': [], ':one': 1, ...(stop && { ':at': toIso(at) }) }),
    },
  };
};

/**
 * Writes a text from outside once, with its event, and what it says about its line. Source.
 *
 * @param sealed number and words, hidden
 * @returns false when it had come before
 */
export const addInbound = async (
  dynamo: DynamoDBClient,
  tenant: string,
  received: Received,
  sealed: { readonly phone: string; readonly text: string },
): Promise<boolean> => {
  const { records } = tablesOf(tenant);
  const written = await writeTogether(dynamo, [
    textPut(records, received, sealed),
    appendEvent(tenant, received),
    lineUpdate(records, received, sealed.phone),
  ]);
  return written.ok;
};
