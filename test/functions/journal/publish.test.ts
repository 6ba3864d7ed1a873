import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test, vi } from 'vitest';

const bus = mockClient(EventBridgeClient);

const streamOf = (tenant: string) =>
  `arn:aws:dynamodb:ap-northeast-1:111122223333:table/hutong.${tenant}.journal/stream/2025-03-04T00:00:00.000`;

const record = (version: number, tenant = 'gx') => ({
  eventID: `e${version}`,
  eventName: 'INSERT',
  eventSourceARN: streamOf(tenant),
  dynamodb: {
    SequenceNumber: `seq-${version}`,
    NewImage: {
      pk: { S: 'MEMBER#m1' },
      sk: { S: String(version).padStart(10, '0') },
      eventId: { S: `MEMBER#m1#${version}` },
      type: { S: 'MembershipRegistered' },
      at: { S: '2025-03-04T02:00:00.000Z' },
      tenant: { S: 'hb' },
      dayKey: { S: 'DAY#2025-03-04#1' },
      data: { M: { feeFen: { N: '3000' } } },
    },
  },
});

const publish = async (records: readonly object[]): Promise<unknown> => {
  vi.stubEnv('BUS_NAME', 'hutong');
  vi.stubEnv('AWS_REGION', 'ap-northeast-1');
  const { handler } = await import('#functions/journal/publish/handler');
  return Reflect.apply(handler, undefined, [{ Records: records }, { functionName: 'hutong-publish-journal' }, {}]);
};

const manyRecords = (count: number) => Array.from({ length: count }, (_, i) => record(i + 1));

describe('publishing the journal', () => {
  beforeEach(() => {
    bus.reset();
    bus.on(PutEventsCommand).callsFake(({ Entries }) => ({ Entries: Entries.map(() => ({ EventId: 'x' })) }));
  });

  test("an event keeps its own time and bears the stream's tenant, whatever the row says", async () => {
    expect(await publish([record(1)])).toEqual({ batchItemFailures: [] });
    const [entry] = bus.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries ?? [];
    expect(entry).toMatchObject({
      EventBusName: 'hutong',
      Source: 'hutong.journal',
      DetailType: 'MembershipRegistered',
      Time: new Date('2025-03-04T02:00:00Z'),
    });
    expect(JSON.parse(entry?.Detail ?? '')).toEqual({
      tenant: 'gx',
      eventId: 'MEMBER#m1#1',
      type: 'MembershipRegistered',
      at: '2025-03-04T02:00:00.000Z',
      subject: 'MEMBER#m1',
      version: 1,
      data: { feeFen: 3000 },
    });
  });

  test('twenty-five events go in three requests, in order', async () => {
    expect(await publish(manyRecords(25))).toEqual({ batchItemFailures: [] });
    const sizes = bus.commandCalls(PutEventsCommand).map((call) => call.args[0].input.Entries?.length);
    expect(sizes).toEqual([10, 10, 5]);
  });

  test('the stream goes on from the first event that the bus refused, and nothing after it is sent twice as new', async () => {
    bus
      .on(PutEventsCommand)
      .resolvesOnce({ Entries: manyRecords(10).map(() => ({ EventId: 'x' })) })
      .resolvesOnce({ Entries: manyRecords(10).map((_, i) => (i === 3 ? { ErrorCode: 'ThrottlingException' } : {})) });
    expect(await publish(manyRecords(25))).toEqual({ batchItemFailures: [{ itemIdentifier: 'seq-14' }] });
    expect(bus.commandCalls(PutEventsCommand)).toHaveLength(2);
  });

  test('an outage of the bus fails the whole batch, so that the stream tries it again', async () => {
    bus.on(PutEventsCommand).rejects(new Error('unavailable'));
    await expect(publish([record(1)])).rejects.toThrow('unavailable');
  });

  test.each([
    ['lacks its type', { type: { NULL: true } }],
    ['has no time', { at: { S: 'yesterday' } }],
    ['is larger than an event may be', { data: { M: { text: { S: '长'.repeat(90_000) } } } }],
  ])('a row that %s is reported and left in the journal, and those behind it are published', async (_, fields) => {
    const logged = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockReturnValue(true));
    const { dynamodb, ...rest } = record(2);
    const unreadable = { ...rest, dynamodb: { ...dynamodb, NewImage: { ...dynamodb.NewImage, ...fields } } };
    expect(await publish([record(1), unreadable, record(3)])).toEqual({ batchItemFailures: [] });
    const entries = bus.commandCalls(PutEventsCommand)[0]?.args[0].input.Entries ?? [];
    expect(entries.map(({ Detail }) => JSON.parse(Detail ?? '').version)).toEqual([1, 3]);
    const lines = logged.flatMap((stream) => stream.mock.calls).join();
    for (const stream of logged) stream.mockRestore();
    expect(lines).toContain('MEMBER#m1#0000000002');
    expect(lines).toMatch(/"tenant":"gx","UnreadableJournalRow":1/);
  });

  test('behind an unreadable row, too, the stream goes on from the first event that the bus refused', async () => {
    bus.on(PutEventsCommand).resolvesOnce({ Entries: [{}, { ErrorCode: 'ThrottlingException' }] });
    const unreadable = { ...record(1), dynamodb: { SequenceNumber: 'seq-1', NewImage: { pk: { S: 'x' } } } };
    const answer = await publish([unreadable, record(2), record(3)]);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'seq-3' }] });
  });

  test('a record from any other table is refused', async () => {
    const foreign = { ...record(1), eventSourceARN: streamOf('gx').replace('.journal', '.records') };
    await expect(publish([foreign])).rejects.toThrow(/not the stream of a journal/);
  });
});
