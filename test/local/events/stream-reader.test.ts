import { describe, expect, it } from 'vitest';
import { createStreamApi } from '../../../local/events/stream-api.ts';
import { openStream } from '../../../local/events/stream-reader.ts';

type Answer = { readonly status: number; readonly body: unknown };
const good = (body: unknown): Answer => ({ status: 200, body });
const refused = (code: string): Answer => ({
  status: 400,
  body: { __type: `com.amazonaws.dynamodb.v20120810#${code}`, Message: 'as AWS words it' },
});
const record = (sequence: string) => ({
  eventID: sequence,
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: sequence },
});
const shards = good({ StreamDescription: { Shards: [{ ShardId: 's1' }] } });

/** A stream that answers each kind of request with the next of its answers, the last one for ever. */
const streamOf = (answers: Readonly<Record<string, readonly Answer[]>>) => {
  const asked: string[] = [];
  const counts = new Map<string, number>();
  const api = createStreamApi(async (operation, body) => {
    asked.push([operation, body.ShardIteratorType].filter(Boolean).join(' '));
    const given = answers[operation] ?? [shards];
    const turn = counts.get(operation) ?? 0;
    counts.set(operation, turn + 1);
    return given[Math.min(turn, given.length - 1)] ?? shards;
  });
  return { api, asked };
};
const spec = { streamArn: 'arn', startingPosition: 'TRIM_HORIZON', checkpoint: undefined } as const;
const iterator = good({ ShardIterator: 'i' });

describe('reading a stream', () => {
  it("an error is told by the stream's own code, not as a record that is malformed", async () => {
    const { api } = streamOf({ GetShardIterator: [iterator], GetRecords: [refused('LimitExceededException')] });
    await expect(openStream(api, spec).next(10)).rejects.toMatchObject({
      code: 'LimitExceededException',
      message: 'GetRecords: LimitExceededException: as AWS words it',
    });
  });

  it('a reader that was away for longer than a day reads on from the oldest record that is left, and says so', async () => {
    const { api, asked } = streamOf({
      GetShardIterator: [refused('TrimmedDataAccessException'), iterator],
      GetRecords: [good({ Records: [record('9')], NextShardIterator: 'j' })],
    });
    const gaps: string[] = [];
    const checkpoint = { shardId: 's1', sequenceNumber: '3' };
    const reader = openStream(api, { ...spec, checkpoint, onGap: () => gaps.push('gap') });
    expect(await reader.next(10)).toMatchObject([{ shardId: 's1', record: { eventID: '9' } }]);
    expect(asked.filter((what) => what.startsWith('GetShardIterator'))).toEqual([
      'GetShardIterator AFTER_SEQUENCE_NUMBER',
      'GetShardIterator TRIM_HORIZON',
    ]);
    expect(gaps).toEqual(['gap']);
  });

  it.each(['ExpiredIteratorException', 'TrimmedDataAccessException'])(
    'a place that the stream has forgotten (%s) is found again after the last record',
    async (code) => {
      const { api, asked } = streamOf({
        GetShardIterator: [iterator],
        GetRecords: [
          good({ Records: [record('1')], NextShardIterator: 'j' }),
          refused(code),
          good({ Records: [record('2')], NextShardIterator: 'k' }),
        ],
      });
      const reader = openStream(api, spec);
      await reader.next(10);
      await expect(reader.next(10)).rejects.toMatchObject({ code });
      expect(await reader.next(10)).toMatchObject([{ record: { eventID: '2' } }]);
      expect(asked.at(-2)).toBe('GetShardIterator AFTER_SEQUENCE_NUMBER');
    },
  );
});
