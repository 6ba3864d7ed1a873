import type { LambdaPort, StreamMapping } from '../assembly/ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { DeadLetters } from './dead-letters.ts';
import { createHold, type Hold } from './hold.ts';
import type { StreamApi } from './stream-api.ts';
import { createStreamDelivery } from './stream-delivery.ts';
import { openStream, type ReadRecord, type StreamReader } from './stream-reader.ts';

/** One event source mapping at work. */
export interface StreamPoller {
  /** Writes that the table has acknowledged; virtual time waits until as many records are delivered. */
  wrote(records: number): void;
  stop(): Promise<void>;
}

export interface PollerParts {
  readonly mapping: StreamMapping;
  readonly api: StreamApi;
  readonly clock: Clock;
  readonly inFlight: InFlight;
  readonly lambda: Pick<LambdaPort, 'invoke'>;
  readonly deadLetters: DeadLetters;
  readonly checkpoints: Checkpoints;
  readonly region: string;
  readonly warn: (text: string) => void;
}

/** DynamoDB Local shows a record with the write's answer; these only bound the damage of a write that changed nothing. */
const emptyReadPauseMs = 3;
const patienceMs = 2000;

/** A read that fails is tried again a few times. */
const readAttempts = 5;
const readPauseMs = 20;

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Reads again what could not be read, a few times. */
const patiently = async (reader: StreamReader, limit: number, failures = 0): Promise<readonly ReadRecord[]> => {
  try {
    return await reader.next(limit);
  } catch (problem) {
    if (failures === readAttempts) throw problem;
    await sleep(readPauseMs * 2 ** failures);
    return patiently(reader, limit, failures + 1);
  }
};

interface Reading {
  /** Records that were acknowledged and not yet read; negative when a record shows before its write is acknowledged. */
  owed: number;
  busy: boolean;
  stopped: boolean;
  now: Promise<void>;
}

/** Reads what there is; once nothing comes, it goes on as long as a record is owed: it may show a moment after the acknowledgement. */
const createDrain = (
  parts: PollerParts,
  reading: Reading,
  deliver: (batch: readonly ReadRecord[]) => Promise<void>,
) => {
  const { mapping, api, checkpoints, warn } = parts;
  const { localStreamArn: streamArn, startingPosition } = mapping;
  const reader = openStream(api, {
    streamArn,
    startingPosition,
    checkpoint: checkpoints.get(idOf(mapping)),
    onGap: () => warn(`${mapping.tableName}: the stream no longer holds all that came since it was last read`),
  });
  const readOnce = async (): Promise<boolean> => {
    const records = await patiently(reader, mapping.batchSize);
    reading.owed -= records.length;
    if (records.length > 0) await deliver(records);
    return records.length > 0;
  };
  const forgive = () => {
    warn(`${mapping.tableName}: ${reading.owed} acknowledged writes brought no stream record`);
    reading.owed = 0;
  };
  const drain = async (empty = 0): Promise<void> => {
    if (reading.stopped) return undefined;
    if (await readOnce()) return drain();
    if (empty * emptyReadPauseMs > patienceMs) forgive();
    if (reading.owed <= 0) return undefined;
    await sleep(emptyReadPauseMs);
    return drain(empty + 1);
  };
  return drain;
};

const idOf = ({ functionArn, localStreamArn }: StreamMapping) => `${functionArn} ${localStreamArn}`;

const createDelivery = (parts: PollerParts, hold: Hold) => {
  const { mapping, clock, checkpoints } = parts;
  return createStreamDelivery({
    ...parts,
    now: clock.now,
    pause: hold.pause,
    done: ({ shardId, record }) =>
      checkpoints.set(idOf(mapping), { shardId, sequenceNumber: record.dynamodb.SequenceNumber }),
  });
};

/**
 * Starts reading a stream for a function. Nothing is polled while nothing is written: each acknowledged write wakes the reader, which
 * reads until it has seen as many records as were acknowledged.
 */
export const startStreamPoller = (parts: PollerParts): StreamPoller => {
  const { mapping, clock, inFlight, warn } = parts;
  const hold = createHold(inFlight, clock, `stream of ${mapping.tableName}`);
  const reading: Reading = { owed: 0, busy: false, stopped: false, now: Promise.resolve() };
  const drain = createDrain(parts, reading, createDelivery(parts, hold));
  const fail = (problem: unknown) => {
    if (reading.stopped) return;
    reading.owed = 0;
    warn(`${mapping.tableName}: reading the stream failed, until the next write: ${String(problem)}`);
  };
  const wake = () => {
    if (reading.busy || reading.stopped) return;
    reading.busy = true;
    hold.take();
    const rest = () => {
      reading.busy = false;
      hold.release();
      if (reading.owed > 0) wake();
    };
    reading.now = drain().catch(fail).finally(rest);
  };
  wake();
  // What an earlier run left behind is nobody's debt: the first reading counts from zero.
  reading.now = reading.now.then(() => {
    reading.owed = Math.max(0, reading.owed);
  });
  return {
    wrote: (records) => {
      reading.owed += records;
      wake();
    },
    stop: async () => {
      reading.stopped = true;
      hold.abandon();
      await Promise.race([reading.now, sleep(1000)]);
    },
  };
};
