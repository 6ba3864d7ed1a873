import * as z from 'zod';
import { imageSchema } from './stream-image.ts';

const recordSchema = z.looseObject({
  eventID: z.string(),
  eventName: z.string(),
  dynamodb: z.looseObject({
    SequenceNumber: z.string(),
    NewImage: imageSchema.optional(),
    OldImage: imageSchema.optional(),
  }),
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

/** Sends one request of the Streams API; `body` is the answer's, parsed. */
export type StreamCall = (
  operation: string,
  body: Readonly<Record<string, unknown>>,
) => Promise<{ readonly status: number; readonly body: unknown }>;

const refusalSchema = z.object({ __type: z.string(), Message: z.string().optional(), message: z.string().optional() });

/** The stream answered with an error. */
export class StreamRefused extends Error {
  override readonly name = 'StreamRefused';
  /** `TrimmedDataAccessException` */
  readonly code: string;

  constructor(operation: string, answer: unknown) {
    const read = refusalSchema.safeParse(answer);
    const code = read.data?.__type.split('#').at(-1) ?? 'an answer that is no error of AWS';
    super(`${operation}: ${code}: ${read.data?.Message ?? read.data?.message ?? JSON.stringify(answer)}`);
    this.code = code;
  }
}

/**
 * The Streams API over any transport.
 *
 * @throws StreamRefused from each of its functions, when the stream answers with an error
 */
export const createStreamApi = (call: StreamCall): StreamApi => {
  const ask: (...request: Parameters<StreamCall>) => Promise<unknown> = async (operation, request) => {
    const { status, body } = await call(operation, request);
    if (status !== 200) throw new StreamRefused(operation, body);
    return body;
  };
  return {
    shards: async (StreamArn) =>
      describedSchema.parse(await ask('DescribeStream', { StreamArn })).StreamDescription.Shards,
    iterator: async (StreamArn, ShardId, position) => {
      const after = position.kind === 'AFTER_SEQUENCE_NUMBER' ? { SequenceNumber: position.sequenceNumber } : {};
      const body = { StreamArn, ShardId, ShardIteratorType: position.kind, ...after };
      return iteratorSchema.parse(await ask('GetShardIterator', body)).ShardIterator;
    },
    records: async (ShardIterator, Limit) => {
      const { Records, NextShardIterator } = recordsSchema.parse(await ask('GetRecords', { ShardIterator, Limit }));
      return { records: Records, next: NextShardIterator };
    },
  };
};
