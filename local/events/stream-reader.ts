import type { Checkpoint } from './checkpoints.ts';
import { type Position, type Shard, type StreamApi, type StreamRecord, StreamRefused } from './stream-api.ts';

/** A record and the shard that carried it. */
export interface ReadRecord {
  readonly shardId: string;
  readonly record: StreamRecord;
}

/** Reads one stream in order, shard after shard. */
export interface StreamReader {
  /** The next records, at most `limit`; empty when there is nothing new. */
  next(limit: number): Promise<readonly ReadRecord[]>;
}

interface Place {
  readonly shardId: string;
  readonly iterator: string;
}

/** The shard that carries on where `shardId` closed. */
const childOf = (shards: readonly Shard[], shardId: string) =>
  shards.find(({ ParentShardId }) => ParentShardId === shardId)?.ShardId;

const firstOf = (shards: readonly Shard[]) => {
  const ids = new Set(shards.map(({ ShardId }) => ShardId));
  return shards.find(({ ParentShardId }) => ParentShardId === undefined || !ids.has(ParentShardId))?.ShardId;
};

const openShard = (shards: readonly Shard[]) =>
  shards.find(({ ShardId }) => childOf(shards, ShardId) === undefined)?.ShardId;

export interface ReaderSpec {
  readonly streamArn: string;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  /** Where an earlier reader stopped. */
  readonly checkpoint: Checkpoint | undefined;
  /** Told when the stream no longer holds what came after the last record that was read. */
  readonly onGap?: () => void;
}

interface Reading {
  place?: Place | undefined;
  /** The shard that was read to its end. */
  closed?: string;
  /** The last record that was read. */
  last: Checkpoint | undefined;
}

/** A stream keeps its records for a day; who was away for longer reads on from the oldest that is left, as Lambda does. */
const isTrimmed = (problem: unknown): boolean =>
  problem instanceof StreamRefused && problem.code === 'TrimmedDataAccessException';

const startOf = async (api: StreamApi, spec: ReaderSpec, { closed, last }: Reading): Promise<Place | undefined> => {
  const shards = await api.shards(spec.streamArn);
  const at = async (shardId: string | undefined, position: Position) =>
    shardId === undefined ? undefined : { shardId, iterator: await api.iterator(spec.streamArn, shardId, position) };
  if (closed !== undefined) return at(childOf(shards, closed), { kind: 'TRIM_HORIZON' });
  if (last && shards.some(({ ShardId }) => ShardId === last.shardId))
    return at(last.shardId, { kind: 'AFTER_SEQUENCE_NUMBER', sequenceNumber: last.sequenceNumber }).catch((problem) => {
      if (!isTrimmed(problem)) throw problem;
      spec.onGap?.();
      return at(last.shardId, { kind: 'TRIM_HORIZON' });
    });
  const shardId = spec.startingPosition === 'LATEST' ? openShard(shards) : firstOf(shards);
  return at(shardId, { kind: spec.startingPosition });
};

const read = async (api: StreamApi, reading: Reading, place: Place, limit: number): Promise<readonly ReadRecord[]> => {
  // An iterator that failed is not used again: the next reading begins after the last record.
  delete reading.place;
  const { records, next: iterator } = await api.records(place.iterator, limit);
  if (iterator === undefined) reading.closed = place.shardId;
  else reading.place = { ...place, iterator };
  const last = records.at(-1);
  if (last) reading.last = { shardId: place.shardId, sequenceNumber: last.dynamodb.SequenceNumber };
  return records.map((record) => ({ shardId: place.shardId, record }));
};

/** Reads a stream from its checkpoint, or from the mapping's starting position when there is none. */
export const openStream = (api: StreamApi, spec: ReaderSpec): StreamReader => {
  const reading: Reading = { last: spec.checkpoint };
  return {
    next: async (limit) => {
      const place = reading.place ?? (await startOf(api, spec, reading));
      if (!place) return [];
      if (place.shardId !== reading.closed) delete reading.closed;
      return read(api, reading, place, limit);
    },
  };
};
