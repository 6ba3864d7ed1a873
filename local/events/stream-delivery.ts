import * as z from 'zod';
import type { LambdaResult } from '../assembly/lambda-result.ts';
import type { LambdaPort, StreamMapping } from '../assembly/ports.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { ReadRecord } from './stream-reader.ts';

type Batch = readonly ReadRecord[];

const partialSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().nullish() })).optional(),
});

export interface DeliveryParts {
  readonly mapping: StreamMapping;
  readonly region: string;
  readonly lambda: Pick<LambdaPort, 'invoke'>;
  readonly deadLetters: DeadLetters;
  readonly now: () => number;
  /** Waits on the laptop's clock. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** The records up to this one are done with. */
  readonly done: (last: ReadRecord) => void;
}

/** The event that the function gets. DynamoDB Local stamps wall time and its own region; here both are the laptop's. */
const eventOf = (batch: Batch, { mapping, region, now }: DeliveryParts) => ({
  Records: batch.map(({ record }) => ({
    ...record,
    awsRegion: region,
    eventSourceARN: mapping.streamArn,
    dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: Math.floor(now() / 1000) },
  })),
});

const sequenceOf = ({ record }: ReadRecord) => record.dynamodb.SequenceNumber;

/** Index of the first record that failed, or -1 when the whole batch came through. */
const firstFailure = (batch: Batch, result: LambdaResult, reports: boolean): number => {
  if (!result.ok) return 0;
  if (!reports || result.payload === null) return -1;
  const answer = partialSchema.safeParse(result.payload);
  if (!answer.success) return 0;
  const failed = new Set((answer.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier));
  if (failed.size === 0) return -1;
  return Math.max(
    0,
    batch.findIndex((one) => failed.has(sequenceOf(one))),
  );
};

/** A stream keeps its records for a day. */
const keptMs = 24 * 3_600_000;

const backOffMs = (tries: number) => Math.min(60_000, 1000 * 2 ** tries);

const parkedBatch = (batch: Batch, mapping: StreamMapping, tries: number) => ({
  version: '1.0',
  requestContext: {
    functionArn: mapping.functionArn,
    condition: 'RetryAttemptsExhausted',
    approximateInvokeCount: tries + 1,
  },
  DDBStreamBatchInfo: {
    shardId: batch[0]?.shardId,
    startSequenceNumber: batch.slice(0, 1).map(sequenceOf)[0],
    endSequenceNumber: batch.slice(-1).map(sequenceOf)[0],
    batchSize: batch.length,
    streamArn: mapping.streamArn,
  },
});

/** How often a batch was tried before, and when it was read. */
interface Trial {
  readonly tries: number;
  readonly since: number;
}

/** Gives a batch up: to the mapping's queue, but for what the stream itself has forgotten. */
const park = ({ mapping, deadLetters, now }: DeliveryParts, batch: Batch, tries: number, reason: string): void => {
  const { functionArn, onFailureArn, maximumRetries } = mapping;
  deadLetters.park({
    ...(onFailureArn !== undefined && maximumRetries >= 0 && { queueArn: onFailureArn }),
    ...{ functionArn, reason, at: now(), payload: parkedBatch(batch, mapping, tries) },
  });
};

/** Why a batch is not tried again; undefined while it is. */
const endOf = ({ mapping, now }: DeliveryParts, { tries, since }: Trial, reason: string): string | undefined => {
  if (mapping.maximumRetries >= 0) return tries >= mapping.maximumRetries ? reason : undefined;
  return now() - since >= keptMs ? `the stream has forgotten it; ${reason}` : undefined;
};

/**
 * Creates the delivery of one event source mapping: in order, again until it succeeds, halved and finally parked as the mapping says,
 * or forgotten after a day where it says nothing. Comes back when the batch is done with.
 */
export const createStreamDelivery = (parts: DeliveryParts): ((batch: Batch) => Promise<void>) => {
  const { mapping, lambda, now, pause, done } = parts;
  const finish = (batch: Batch) => {
    const last = batch.at(-1);
    if (last) done(last);
  };
  const again = async (batch: Batch, trial: Trial, reason: string): Promise<void> => {
    if (mapping.bisectBatchOnError && batch.length > 1) {
      const middle = Math.ceil(batch.length / 2);
      await attempt(batch.slice(0, middle), trial);
      return attempt(batch.slice(middle), trial);
    }
    const end = endOf(parts, trial, reason);
    if (end !== undefined) {
      park(parts, batch, trial.tries, end);
      return finish(batch);
    }
    await pause(backOffMs(trial.tries));
    return attempt(batch, { ...trial, tries: trial.tries + 1 });
  };
  const attempt = async (batch: Batch, trial: Trial): Promise<void> => {
    const result = await lambda.invoke(mapping.functionArn, eventOf(batch, parts));
    const failed = firstFailure(batch, result, mapping.reportBatchItemFailures);
    if (failed < 0) return finish(batch);
    finish(batch.slice(0, failed));
    const reason = result.ok ? 'the function reported failed records' : `${result.error}: ${result.message}`;
    return again(batch.slice(failed), trial, reason);
  };
  return (batch) => attempt(batch, { tries: 0, since: now() });
};
