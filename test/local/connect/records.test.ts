import { expect, test } from 'vitest';
import { addCoverage, coverageText } from '../../../local/connect/engine.ts';
import { openCallCenter } from './call-center.ts';
import {
  type BlockSketch,
  caller,
  flowContent,
  hangUp,
  hotline,
  instanceArn,
  openExchange,
  ready,
  say,
  story,
  withInbound,
} from './exchange.ts';

/** Two minutes in the queue, one with the agent, half a minute of work afterwards. */
const servedCall = async () => {
  const center = openCallCenter();
  const call = center.engine.dial({ from: caller, to: hotline });
  await center.pass(120);
  const seat = ready(center.agent('016', '王敏', center.profileArn));
  seat.accept(call.id);
  await center.pass(60);
  call.hangUp();
  await center.pass(30);
  seat.finish(call.id);
  return { center, call };
};

test('A call that is served: every contact event, in order, with what Connect puts into it', async () => {
  const { center, call } = await servedCall();
  expect(center.events.map(({ eventType }) => eventType)).toEqual([
    'INITIATED',
    'CONNECTED_TO_SYSTEM',
    'QUEUED',
    'CONNECTED_TO_AGENT',
    'DISCONNECTED',
    'COMPLETED',
  ]);
  expect(center.events.at(-1)).toEqual({
    eventType: 'COMPLETED',
    contactId: call.id,
    initialContactId: call.id,
    channel: 'VOICE',
    instanceArn,
    initiationMethod: 'INBOUND',
    initiationTimestamp: '2025-03-04T02:00:00.000Z',
    connectedToSystemTimestamp: '2025-03-04T02:00:00.000Z',
    disconnectTimestamp: '2025-03-04T02:03:00.000Z',
    disconnectReason: 'CUSTOMER_DISCONNECT',
    queueInfo: { queueArn: center.lawyers, queueType: 'STANDARD', enqueueTimestamp: '2025-03-04T02:00:00.000Z' },
    agentInfo: {
      agentArn: `${instanceArn}/User/gx-016`,
      connectedToAgentTimestamp: '2025-03-04T02:02:00.000Z',
      afterContactWorkStartTimestamp: '2025-03-04T02:03:00.000Z',
      afterContactWorkEndTimestamp: '2025-03-04T02:03:30.000Z',
      afterContactWorkDuration: 30,
    },
    tags: {},
    segmentAttributes: { 'connect:Subtype': { valueString: 'connect:Telephony' } },
  });
});

test('A call without an agent is complete as soon as it is disconnected', () => {
  const exchange = withInbound({ End: hangUp });
  exchange.engine.dial({ from: caller, to: hotline });
  expect(exchange.events.slice(-2).map(({ eventType, disconnectReason }) => [eventType, disconnectReason])).toEqual([
    ['DISCONNECTED', 'CONTACT_FLOW_DISCONNECT'],
    ['COMPLETED', 'CONTACT_FLOW_DISCONNECT'],
  ]);
});

test('Who has abandoned the queue: the snapshot tells how long the contact waited', async () => {
  const center = openCallCenter();
  const call = center.engine.dial({ from: caller, to: hotline });
  await center.pass(55);
  call.hangUp();
  expect(center.engine.contact(call.id)).toMatchObject({
    phase: 'ENDED',
    queue: { name: 'lawyers', enqueuedAt: '2025-03-04T02:00:00.000Z', dequeuedAt: '2025-03-04T02:00:55.000Z' },
    disconnectReason: 'CUSTOMER_DISCONNECT',
  });
});

const branching: Readonly<Record<string, BlockSketch>> = {
  Log: { type: 'UpdateFlowLoggingBehavior', parameters: { FlowLoggingBehavior: 'Enabled' }, next: 'Check' },
  Check: {
    type: 'Compare',
    parameters: { ComparisonValue: '$.CustomerEndpoint.Address' },
    next: 'No',
    conditions: [['Equals', caller, 'Yes']],
    errors: { NoMatchingCondition: 'No' },
  },
  Yes: say('是$.CustomerEndpoint.Address', 'End'),
  No: say('否', 'End'),
  End: hangUp,
};

test('The flow log has Connect`s shape and old block names, while logging is enabled', () => {
  const exchange = withInbound(branching);
  const lines: string[] = [];
  exchange.engine.subscribeLog((line) => lines.push(`${line.ContactFlowModuleType} ${line.Results}`));
  const call = exchange.engine.dial({ from: caller, to: hotline });
  expect(lines).toEqual(['SetLoggingBehavior next', `CheckAttribute ${caller}`, 'PlayPrompt next', 'Disconnect end']);
  expect(exchange.engine.log()[2]).toEqual({
    ContactId: call.id,
    ContactFlowId: `${instanceArn}/ContactFlow/inbound`,
    ContactFlowName: 'inbound',
    ContactFlowModuleType: 'PlayPrompt',
    Identifier: 'Yes',
    Timestamp: '2025-03-04T02:00:00.000Z',
    Parameters: { Text: `是${caller}` },
    Results: 'next',
  });
});

test('Without logging there are no lines, unless a transcript wants all', () => {
  const quiet = withInbound({ Say: say('好', 'End'), End: hangUp });
  quiet.engine.dial({ from: caller, to: hotline });
  expect(quiet.engine.log()).toEqual([]);
  const all = withInbound(
    { Say: say('好', 'End'), End: hangUp },
    { settings: { logEverything: true, keepLogLines: 1 } },
  );
  all.engine.dial({ from: caller, to: hotline });
  expect(all.engine.log().map(({ Identifier }) => Identifier)).toEqual(['End']);
});

test('Coverage counts every branch that can be taken, and names those that nobody took', () => {
  const exchange = withInbound(branching);
  exchange.engine.dial({ from: caller, to: hotline });
  const coverage = exchange.engine.coverage();
  expect(coverage).toMatchObject({ taken: 4, branches: 6 });
  expect(coverageText(coverage)).toBe(
    [
      'inbound  4 of 6 branches, 66 %',
      '  Check: NoMatchingCondition',
      '  No: next',
      'together  4 of 6 branches, 66 %',
    ].join('\n'),
  );
  const other = withInbound(branching);
  other.engine.dial({ from: undefined, to: hotline });
  expect(addCoverage(coverage, other.engine.coverage())).toMatchObject({ taken: 6, branches: 6 });
});

test('Ended contacts are forgotten when many newer ones have ended, waiting ones never', () => {
  const center = openCallCenter({ exchange: { settings: { keepContacts: 5 } } });
  const waiting = center.engine.dial({ from: caller, to: hotline });
  const calls = Array.from({ length: 40 }, () => {
    const call = center.engine.dial({ from: caller, to: hotline });
    call.hangUp();
    return call;
  });
  expect(center.engine.contact(waiting.id)?.phase).toBe('QUEUE');
  expect(center.engine.contact(calls[0]?.id ?? '')).toBeUndefined();
  expect(center.engine.contact(calls.at(-1)?.id ?? '')).toBeDefined();
});

test('Stopping ends every call and leaves no timer', () => {
  const center = openCallCenter();
  ready(center.agent('016', '王敏', center.profileArn));
  const calls = [center.engine.dial({ from: caller, to: hotline }), center.engine.dial({ from: caller, to: hotline })];
  center.engine.stop();
  expect(calls.map((call) => story(call).at(-1))).toEqual(['ended', 'ended']);
  expect(center.clock.waiting).toBe(0);
});

const added = (type: string, properties: Record<string, unknown>): string => {
  try {
    openExchange().engine.add(`AWS::Connect::${type}`, { arn: 'arn', id: 'thing', properties });
    return 'added';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

test.each([
  ['Rule', {}, 'AWS::Connect::Rule is not supported'],
  [
    'Queue',
    { InstanceArn: instanceArn, Name: 'q', HoursOfOperationArn: 'h', Colour: 'red' },
    'AWS::Connect::Queue thing: Unrecognized key: "Colour"',
  ],
  [
    'ContactFlow',
    { InstanceArn: instanceArn, Name: 'f', Type: 'OUTBOUND_WHISPER', Content: '{}' },
    'Type: the laptop runs no flow of this type',
  ],
  ['PhoneNumber', { TargetArn: instanceArn, Address: '11831148' }, 'Address: must be the claimed number'],
])('A resource that is not supported is refused by name: %s', (type, properties, expected) => {
  expect(added(type, properties)).toContain(expected);
});

test('The same resource again changes nothing; another one under its ARN is an error', () => {
  const exchange = withInbound({ End: hangUp });
  exchange.flow('inbound', 'CONTACT_FLOW', flowContent({ End: hangUp }));
  expect(() => exchange.flow('inbound', 'CONTACT_FLOW', flowContent({ Other: hangUp }))).toThrow(
    'already there with other properties',
  );
});
