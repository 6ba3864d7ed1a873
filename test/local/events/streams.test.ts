import { afterEach, describe, expect, it } from 'vitest';
import type { LambdaResult } from '../../../local/assembly/lambda-result.ts';
import type { StreamMapping } from '../../../local/assembly/ports.ts';
import { createInFlight } from '../../../local/clock/in-flight.ts';
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts';
import { openCheckpoints } from '../../../local/events/checkpoints.ts';
import { createDeadLetters } from '../../../local/events/dead-letters.ts';
import type { StreamApi } from '../../../local/events/stream-api.ts';
import { startStreamPoller } from '../../../local/events/stream-poller.ts';

const start = Date.parse('2025-03-04T02:00:00Z');
const queue = 'arn:aws:sqs:ap-northeast-1:111122223333:parked';
const mapping: StreamMapping = {
  functionArn: 'arn:aws:lambda:ap-northeast-1:111122223333:function:hutong-publish',
  streamArn: 'arn:aws:dynamodb:ap-northeast-1:111122223333:table/hutong.gx.journal/stream/1',
  localStreamArn: 'arn:local',
  tableName: 'hutong.gx.journal',
  batchSize: 4,
  startingPosition: 'TRIM_HORIZON',
  bisectBatchOnError: true,
  maximumRetries: 2,
  reportBatchItemFailures: true,
  onFailureArn: queue,
};

/** A stream in memory whose iterators are positions. */
const stream = () => {
  const written: string[] = [];
  const record = (pk: string, at: number) => ({
    eventID: pk,
    eventName: 'INSERT',
    awsRegion: 'ddblocal',
    dynamodb: { SequenceNumber: String(at + 1).padStart(5, '0'), Keys: { pk: { S: pk } } },
  });
  const api: StreamApi = {
    shards: async () => [{ ShardId: 's1' }],
    iterator: async (_arn, _shard, position) =>
      position.kind === 'AFTER_SEQUENCE_NUMBER'
        ? String(Number(position.sequenceNumber))
        : String(position.kind === 'LATEST' ? written.length : 0),
    records: async (iterator, limit) => {
      const from = Number(iterator);
      const records = written.slice(from, from + limit).map((pk, index) => record(pk, from + index));
      return { records, next: String(from + records.length) };
    },
  };
  return { api, written };
};

const recordsOf = (
  payload: unknown,
): readonly { dynamodb: { Keys: { pk: { S: string } }; SequenceNumber: string } }[] =>
  JSON.parse(JSON.stringify(payload)).Records;

describe('an event source mapping', () => {
  const stops: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await Promise.all(stops.splice(0).map((stop) => stop()));
  });
  const cloud = (answer: (keys: readonly string[], payload: unknown) => LambdaResult | undefined = () => undefined) => {
    const inFlight = createInFlight();
    const clock = createVirtualClock(start, inFlight);
    const { api, written } = stream();
    const batches: string[][] = [];
    const payloads: unknown[] = [];
    const invoke = async (_name: string, payload: unknown): Promise<LambdaResult> => {
      const keys = recordsOf(payload).map(({ dynamodb }) => dynamodb.Keys.pk.S);
      batches.push(keys);
      payloads.push(payload);
      return answer(keys, payload) ?? { ok: true, payload: { batchItemFailures: [] } };
    };
    const deadLetters = createDeadLetters();
    deadLetters.queue({ arn: queue });
    const warnings: string[] = [];
    const checkpoints = openCheckpoints();
    const open = (more: Partial<StreamMapping> = {}) => {
      const parts = {
        mapping: { ...mapping, ...more },
        api,
        clock,
        inFlight,
        lambda: { invoke },
        deadLetters,
        checkpoints,
      };
      const poller = startStreamPoller({ ...parts, region: 'ap-northeast-1', warn: (text) => warnings.push(text) });
      stops.push(() => poller.stop());
      return poller;
    };
    return { clock, inFlight, written, batches, payloads, deadLetters, warnings, open };
  };
  const fails: LambdaResult = { ok: false, error: 'Unhandled', message: 'Error: no' };

  it('delivers what was written before, and then each acknowledged write before time goes on', async () => {
    const { clock, inFlight, written, batches, open } = cloud();
    written.push('a', 'b');
    const poller = open();
    await inFlight.idle();
    expect(batches).toEqual([['a', 'b']]);
    written.push('c', 'd', 'e', 'f', 'g');
    poller.wrote(5);
    await clock.move(start + 1000);
    expect(batches).toEqual([['a', 'b'], ['c', 'd', 'e', 'f'], ['g']]);
  });

  it("stamps the records as the laptop's account and time", async () => {
    const { inFlight, written, payloads, open } = cloud();
    written.push('a');
    open();
    await inFlight.idle();
    expect(payloads).toMatchObject([
      {
        Records: [
          {
            eventName: 'INSERT',
            awsRegion: 'ap-northeast-1',
            eventSourceARN: mapping.streamArn,
            dynamodb: { ApproximateCreationDateTime: start / 1000, SequenceNumber: '00001' },
          },
        ],
      },
    ]);
  });

  it('goes on where it stopped', async () => {
    const { inFlight, written, batches, open } = cloud();
    written.push('a');
    const first = open();
    await inFlight.idle();
    await first.stop();
    written.push('b');
    open();
    await inFlight.idle();
    expect(batches).toEqual([['a'], ['b']]);
  });

  it('repeats only the records that the function reports as failed', async () => {
    const failing = new Set(['c']);
    const { clock, inFlight, written, batches, open } = cloud((_keys, payload) => {
      const failed = recordsOf(payload).find(({ dynamodb }) => failing.delete(dynamodb.Keys.pk.S));
      return (
        failed && { ok: true, payload: { batchItemFailures: [{ itemIdentifier: failed.dynamodb.SequenceNumber }] } }
      );
    });
    written.push('a', 'b', 'c', 'd');
    open({ bisectBatchOnError: false });
    await inFlight.idle();
    await clock.move(start + 10_000);
    expect(batches).toEqual([
      ['a', 'b', 'c', 'd'],
      ['c', 'd'],
    ]);
  });

  it('halves a failing batch until the one bad record is alone, parks it after its retries and goes on', async () => {
    const { clock, inFlight, written, batches, deadLetters, open } = cloud((keys) =>
      keys.includes('b') ? fails : undefined,
    );
    written.push('a', 'b', 'c', 'd', 'e');
    open();
    await inFlight.idle();
    await clock.move(start + 60_000);
    expect(batches).toEqual([['a', 'b', 'c', 'd'], ['a', 'b'], ['a'], ['b'], ['b'], ['b'], ['c', 'd'], ['e']]);
    expect(deadLetters.letters).toMatchObject([
      { queueArn: queue, payload: { DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: '00002' } } },
    ]);
  });

  it('tries for as long as the stream keeps the record, without holding time up, and then forgets it', async () => {
    const healthy = { at: Number.POSITIVE_INFINITY };
    const { clock, inFlight, written, batches, deadLetters, open } = cloud(() =>
      clock.now() < healthy.at ? fails : undefined,
    );
    written.push('a');
    const poller = open({ maximumRetries: -1 });
    await inFlight.idle();
    await clock.move(start + 23 * 3_600_000);
    expect(deadLetters.letters).toEqual([]);
    healthy.at = clock.now();
    await clock.move(clock.now() + 60_000);
    const tries = batches.length;
    await clock.move(clock.now() + 3_600_000);
    expect(batches).toHaveLength(tries);

    healthy.at = Number.POSITIVE_INFINITY;
    written.push('b');
    poller.wrote(1);
    await clock.move(clock.now() + 25 * 3_600_000);
    expect(deadLetters.letters).toMatchObject([{ reason: expect.stringMatching(/the stream has forgotten it/) }]);
    expect(deadLetters.letters[0]).not.toHaveProperty('queueArn');
  });

  it('does not hold time up for ever when a write changed nothing', async () => {
    const { clock, inFlight, warnings, open } = cloud();
    const poller = open();
    await inFlight.idle();
    poller.wrote(1);
    await clock.move(start + 1000);
    expect(warnings).toEqual(['hutong.gx.journal: 1 acknowledged writes brought no stream record']);
  });

  it('begins at the end when the mapping says so', async () => {
    const { inFlight, written, batches, open } = cloud();
    written.push('old');
    const poller = open({ startingPosition: 'LATEST' });
    await inFlight.idle();
    written.push('new');
    poller.wrote(1);
    await inFlight.idle();
    expect(batches).toEqual([['new']]);
  });
});
