import * as z from 'zod';
import type { LambdaResult } from '../assembly/lambda-result.ts';
import type { ReceivedMessage } from '../queues/received.ts';

const partialSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })).nullish() });

/** What the function is told beside the message itself; times are the laptop's, epoch ms. */
export interface Delivered {
  readonly queueArn: string;
  readonly region: string;
  readonly firstSeen: (messageId: string) => number;
}

const binary = ({ DataType, StringValue, BinaryValue }: ReceivedMessage['MessageAttributes'][string]) => ({
  dataType: DataType,
  ...(StringValue !== undefined && { stringValue: StringValue }),
  ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
  stringListValues: [],
  binaryListValues: [],
});

const recordOf = (message: ReceivedMessage, { queueArn, region, firstSeen }: Delivered) => {
  const seen = String(firstSeen(message.MessageId));
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: { ...message.Attributes, SentTimestamp: seen, ApproximateFirstReceiveTimestamp: seen },
    messageAttributes: Object.fromEntries(
      Object.entries(message.MessageAttributes).map(([name, attribute]) => [name, binary(attribute)]),
    ),
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: queueArn,
    awsRegion: region,
  };
};

/** The event that a function gets from a queue. The emulator stamps wall time; here it is the laptop's. */
export const queueEvent = (batch: readonly ReceivedMessage[], about: Delivered) => ({
  Records: batch.map((message) => recordOf(message, about)),
});

/**
 * The messages that a function did not get done: all of them when it failed or reported an id that it was not given, else those that it
 * reports.
 */
export const failedOf = (
  batch: readonly ReceivedMessage[],
  result: LambdaResult,
  reports: boolean,
): readonly ReceivedMessage[] => {
  if (!result.ok) return batch;
  if (!reports || result.payload === null) return [];
  const answer = partialSchema.safeParse(result.payload);
  if (!answer.success) return batch;
  const failed = new Set((answer.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  const known = new Set(batch.map(({ MessageId }) => MessageId));
  if ([...failed].some((id) => !known.has(id))) return batch;
  return batch.filter(({ MessageId }) => failed.has(MessageId));
};
