import type { LambdaPort, StreamMapping } from '../assembly/ports.ts';
import type { Clock } from '../clock/clock.ts';
import type { InFlight } from '../clock/in-flight.ts';
import type { Checkpoints } from './checkpoints.ts';
import type { DeadLetters } from './dead-letters.ts';
import type { StreamApi } from './stream-api.ts';
import { createStreamDelivery } from './stream-delivery.ts';
import { openStream, type ReadRecord } from './stream-reader.ts';

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

/** Holds one thing in flight, and lets go of it while nothing can be done but wait for the clock. */
const createHold = (inFlight: InFlight, what: string) => {
  const state: { end: (() => void) | undefined } = { end: undefined };
  const take = () => {
    state.end ??= inFlight.begin(what);
  };
  const release = () => {
    const { end } = state;
    state.end = undefined;
    end?.();
  };
  return { take, release };
};

/**
 * Starts reading a stream for a function. Nothing is polled while nothing is written: each acknowledged write wakes the reader, which
 * reads until it has seen as many records as were acknowledged.
 */
export const startStreamPoller = (parts: PollerParts): StreamPoller => {
  const { mapping, clock, checkpoints, warn } = parts;
  const id = `${mapping.functionArn} ${mapping.localStreamArn}`;
  const hold = createHold(parts.inFlight, `stream of ${mapping.tableName}`);
  const reader = openStream(parts.api, {
    streamArn: mapping.localStreamArn,
    startingPosition: mapping.startingPosition,
    checkpoint: checkpoints.get(id),
  });
  const state = { owed: 0, stopped: false, reading: Promise.resolve(), busy: false };
  const stopping = Promise.withResolvers<never>();
  stopping.promise.catch(() => undefined);
  /** The timer itself takes hold again: one turn later the clock might already have gone on. */
  const pause = async (milliseconds: number) => {
    const due = Promise.withResolvers<void>();
    clock.at(clock.now() + milliseconds, () => {
      hold.take();
      due.resolve();
    });
    hold.release();
    await Promise.race([due.promise, stopping.promise]);
  };
  const deliver = createStreamDelivery({
    ...parts,
    now: clock.now,
    pause,
    done: ({ shardId, record }) => checkpoints.set(id, { shardId, sequenceNumber: record.dynamodb.SequenceNumber }),
  });
  const forgive = () => {
    warn(`${mapping.tableName}: ${state.owed} acknowledged writes brought no stream record`);
    state.owed = 0;
  };
  const next = async (failures = 0): Promise<readonly ReadRecord[]> => {
    try {
      return await reader.next(mapping.batchSize);
    } catch (problem) {
      if (state.stopped || failures === readAttempts) throw problem;
      await sleep(readPauseMs * 2 ** failures);
      return next(failures + 1);
    }
  };
  const readOnce = async (): Promise<boolean> => {
    const records = await next();
    state.owed -= records.length;
    if (records.length > 0) await deliver(records);
    return records.length > 0;
  };
  /** Reads on; once nothing comes, as long as a record is owed: it may show a moment after its write was acknowledged. */
  const drain = async (empty = 0): Promise<void> => {
    if (state.stopped) return undefined;
    if (await readOnce()) return drain();
    if (empty * emptyReadPauseMs > patienceMs) forgive();
    if (state.owed <= 0) return undefined;
    await sleep(emptyReadPauseMs);
    return drain(empty + 1);
  };
  const fail = (problem: unknown) => {
    if (state.stopped) return;
    state.owed = 0;
    warn(`${mapping.tableName}: reading the stream failed, until the next write: ${String(problem)}`);
  };
  const wake = () => {
    if (state.busy || state.stopped) return;
    state.busy = true;
    hold.take();
    const rest = () => {
      state.busy = false;
      hold.release();
      if (state.owed > 0) wake();
    };
    state.reading = drain().catch(fail).finally(rest);
  };
  wake();
  // What an earlier run left behind is nobody's debt: the first reading counts from zero.
  state.reading = state.reading.then(() => {
    state.owed = Math.max(0, state.owed);
  });
  return {
    wrote: (records) => {
      state.owed += records;
      wake();
    },
    stop: async () => {
      state.stopped = true;
      stopping.reject(new Error('stopped'));
      await Promise.race([state.reading, sleep(1000)]);
    },
  };
};
