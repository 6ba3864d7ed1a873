import { describe, expect, it } from 'vitest';
import type { LambdaResult } from '../../../local/assembly/lambda-result.ts';
import { createInFlight } from '../../../local/clock/in-flight.ts';
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts';
import { createAsynchronous } from '../../../local/events/asynchronous.ts';
import { createBuses } from '../../../local/events/buses.ts';
import { createDeadLetters } from '../../../local/events/dead-letters.ts';
import { createScheduler } from '../../../local/events/scheduler.ts';

const start = Date.parse('2025-03-04T02:00:00.500Z');
const target = 'arn:aws:lambda:ap-northeast-1:111122223333:function:hutong-record';
const queue = 'arn:aws:sqs:ap-northeast-1:111122223333:parked';

const cloud = (answers: readonly LambdaResult[] = []) => {
  const inFlight = createInFlight();
  const clock = createVirtualClock(start, inFlight);
  const calls: { at: number; payload: unknown }[] = [];
  const invoke = async (_name: string, payload: unknown): Promise<LambdaResult> => {
    const end = inFlight.begin('lambda');
    await new Promise((resolve) => setImmediate(resolve));
    calls.push({ at: clock.now(), payload });
    end();
    return answers[calls.length - 1] ?? { ok: true, payload: null };
  };
  const deadLetters = createDeadLetters();
  deadLetters.queue({ name: 'parked', arn: queue, url: '' });
  const { invokeLater, configure } = createAsynchronous({
    clock,
    lambda: { invoke },
    deadLetters,
    mayInvoke: (arn) => arn === target,
  });
  const home = { clock, invokeLater, region: 'ap-northeast-1', accountId: '111122223333' };
  return { clock, calls, deadLetters, configure, buses: createBuses(home), scheduler: createScheduler(home) };
};

const rule = (more: object) => ({
  name: 'record',
  arn: 'arn:aws:events:ap-northeast-1:111122223333:rule/record',
  busName: 'default',
  enabled: true,
  pattern: { source: ['aws.connect'] },
  targets: [{ id: 'one', arn: target, deadLetterArn: queue }],
  ...more,
});
const contactEvent = {
  source: 'aws.connect',
  detailType: 'Amazon Connect Contact Event',
  detail: { eventType: 'QUEUED' },
};
const failure: LambdaResult = { ok: false, error: 'Unhandled', message: 'Error: no' };

describe('an event bus', () => {
  it('hands a matching event to its function, in the envelope that AWS uses', async () => {
    const { buses, clock, calls } = cloud();
    buses.rule(rule({}));
    buses.put({ ...contactEvent, resources: ['arn:contact'] });
    await clock.move(start);
    expect(calls).toMatchObject([
      {
        payload: {
          version: '0',
          source: 'aws.connect',
          'detail-type': 'Amazon Connect Contact Event',
          account: '111122223333',
          region: 'ap-northeast-1',
          time: '2025-03-04T02:00:00Z',
          resources: ['arn:contact'],
          detail: { eventType: 'QUEUED' },
        },
      },
    ]);
  });

  it('passes over what does not match, a disabled rule and the rules of other buses', async () => {
    const { buses, clock, calls } = cloud();
    buses.bus({ name: 'hutong' });
    buses.rule(rule({ pattern: { source: ['hutong'] } }));
    buses.rule(rule({ name: 'off', enabled: false }));
    buses.rule(rule({ name: 'other', busName: 'arn:aws:events:ap-northeast-1:111122223333:event-bus/hutong' }));
    buses.put(contactEvent);
    await clock.move(start);
    expect(calls).toEqual([]);
    expect(buses.has('hutong')).toBe(true);
    expect(() => buses.put({ ...contactEvent, bus: 'none' })).toThrow('Event bus none does not exist');
  });

  it('tries a failing function again after one and after two minutes of the laptop, and then tells that the event is lost', async () => {
    const { buses, clock, calls, deadLetters } = cloud([failure, failure, failure]);
    buses.rule(rule({}));
    buses.put(contactEvent);
    await clock.move(start + 3_600_000);
    expect(calls.map(({ at }) => (at - start) / 1000)).toEqual([0, 60, 180]);
    expect(deadLetters.letters).toMatchObject([{ functionArn: target, reason: 'Unhandled: Error: no' }]);
    expect(deadLetters.letters[0]?.queueArn).toBeUndefined();
  });

  it('parks the event where the function says, after as many retries as it says', async () => {
    const { buses, clock, calls, deadLetters, configure } = cloud([failure, failure]);
    configure({ functionArn: target, maximumRetries: 1, onFailureArn: queue });
    buses.rule(rule({}));
    buses.put(contactEvent);
    await clock.move(start + 3_600_000);
    expect(calls).toHaveLength(2);
    expect(deadLetters.letters).toMatchObject([{ queueArn: queue }]);
  });

  it('delivers only what the templates let the sender invoke', async () => {
    const { buses, clock, calls, deadLetters } = cloud();
    buses.rule(rule({ targets: [{ id: 'one', arn: `${target}-other`, deadLetterArn: queue }] }));
    buses.put(contactEvent);
    await clock.move(start);
    expect(calls).toEqual([]);
    expect(deadLetters.letters).toMatchObject([{ queueArn: queue, reason: expect.stringContaining('NotAllowed') }]);
  });

  it("keeps in the rule's own dead-letter queue what no function could take", async () => {
    const { buses, clock, deadLetters } = cloud([{ ok: false, error: 'NotFound', message: 'gone' }]);
    buses.rule(rule({}));
    buses.put(contactEvent);
    await clock.move(start);
    expect(deadLetters.letters).toMatchObject([{ queueArn: queue }]);
  });

  it('lets a listener hear every event', () => {
    const { buses } = cloud();
    const heard: unknown[] = [];
    const stop = buses.subscribe((bus, event) => heard.push([bus, event['detail-type']]));
    buses.put(contactEvent);
    stop();
    buses.put(contactEvent);
    expect(heard).toEqual([['default', 'Amazon Connect Contact Event']]);
  });

  it('refuses a rule that it could not serve', () => {
    const { buses } = cloud();
    expect(() => buses.rule(rule({ busName: 'none' }))).toThrow('bus none does not exist');
    expect(() => buses.rule(rule({ targets: [{ id: 'q', arn: queue }] }))).toThrow('is not a function');
  });
});

describe('the scheduler', () => {
  const nightly = {
    name: 'nightly',
    arn: 'arn',
    group: 'default',
    enabled: true,
    expression: 'cron(0 2 * * ? *)',
    timeZone: 'Asia/Shanghai',
    targetArn: target,
    targetRoleArn: 'role',
    input: '{"year":2025}',
  };

  it('runs a nightly job once each night of the laptop', async () => {
    const { scheduler, clock, calls } = cloud();
    scheduler.schedule(nightly);
    await clock.move(start + 2 * 86_400_000);
    expect(calls.map(({ at, payload }) => [new Date(at).toISOString(), payload])).toEqual([
      ['2025-03-04T18:00:00.000Z', { year: 2025 }],
      ['2025-03-05T18:00:00.000Z', { year: 2025 }],
    ]);
  });

  it('sends the scheduled event of a rule, and nothing once it has stopped', async () => {
    const { scheduler, clock, calls } = cloud();
    scheduler.scheduledRule({ ...rule({}), scheduleExpression: 'rate(1 hour)' });
    await clock.move(start + 3_600_000);
    scheduler.stop();
    await clock.move(start + 7_200_000);
    expect(calls).toMatchObject([{ payload: { 'detail-type': 'Scheduled Event', source: 'aws.events' } }]);
  });
});
