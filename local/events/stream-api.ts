import * as z from 'zod';

const recordSchema = z.looseObject({
  eventID: z.string(),
  eventName: z.string(),
  dynamodb: z.looseObject({ SequenceNumber: z.string() }),
});

const shardSchema = z.object({
  ShardId: z.string(),
  ParentShardId: z.string().optional(),
});

const describedSchema = z.object({ StreamDescription: z.object({ Shards: z.array(shardSchema) }) });
const iteratorSchema = z.object({ ShardIterator: z.string() });
const recordsSchema = z.object({ Records: z.array(recordSchema), NextShardIterator: z.string().optional() });

/** One record of a table's stream, as the API words it. */
export type StreamRecord = z.infer<typeof recordSchema>;
export type Shard = z.infer<typeof shardSchema>;

/** Where reading begins in a shard. */
export type Position =
  | { readonly kind: 'TRIM_HORIZON' | 'LATEST' }
  | { readonly kind: 'AFTER_SEQUENCE_NUMBER'; readonly sequenceNumber: string };

/** The three reads of DynamoDB Streams that an event source mapping makes. */
export interface StreamApi {
  shards(streamArn: string): Promise<readonly Shard[]>;
  iterator(streamArn: string, shardId: string, position: Position): Promise<string>;
  /** `next` is absent when the shard is closed and read to its end. */
  records(
    iterator: string,
    limit: number,
  ): Promise<{ readonly records: readonly StreamRecord[]; readonly next: string | undefined }>;
}

/** Sends one request of the Streams API and answers the parsed body. */
export type StreamCall = (operation: string, body: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** The Streams API over any transport. */
export const createStreamApi = (call: StreamCall): StreamApi => ({
  shards: async (StreamArn) =>
    describedSchema.parse(await call('DescribeStream', { StreamArn })).StreamDescription.Shards,
  iterator: async (StreamArn, ShardId, position) => {
    const after = position.kind === 'AFTER_SEQUENCE_NUMBER' ? { SequenceNumber: position.sequenceNumber } : {};
    const body = { StreamArn, ShardId, ShardIteratorType: position.kind, ...after };
    return iteratorSchema.parse(await call('GetShardIterator', body)).ShardIterator;
  },
  records: async (ShardIterator, Limit) => {
    const { Records, NextShardIterator } = recordsSchema.parse(await call('GetRecords', { ShardIterator, Limit }));
    return { records: Records, next: NextShardIterator };
  },
});
