import { expect, test } from 'vitest';
import { hoursSchema, isOpen } from '../../../local/connect/routing/hours.ts';
import { openCallCenter } from './call-center.ts';
import {
  type BlockSketch,
  caller,
  flowContent,
  hangUp,
  heard,
  hotline,
  instanceArn,
  openExchange,
  ready,
  say,
  withInbound,
} from './exchange.ts';

const metric = (MetricType: string, conditions: BlockSketch['conditions'] = [['NumberGreaterThan', '0', 'Yes']]) => ({
  Check: {
    type: 'CheckMetricData',
    parameters: { MetricType, QueueId: `${instanceArn}/Queue/lawyers` },
    next: 'No',
    conditions: conditions ?? [],
    errors: { NoMatchingCondition: 'No', NoMatchingError: 'Fault' },
  },
  Yes: say('yes', 'End'),
  No: say('no', 'End'),
  Fault: say('fault', 'End'),
  End: hangUp,
});

const asked = '+815087654321';

const center = () => {
  const opened = openCallCenter();
  const ask = (type: string, conditions?: BlockSketch['conditions']): string | undefined => {
    const name = `ask-${type}-${opened.engine.coverage().flows.length}`;
    const address = `${asked}${opened.engine.coverage().flows.length}`;
    opened.number(address, opened.flow(name, 'CONTACT_FLOW', flowContent(metric(type, conditions))));
    return heard(opened.engine.dial({ from: caller, to: address }))[0];
  };
  const agents = (): (string | undefined)[] =>
    ['NumberOfAgentsOnline', 'NumberOfAgentsStaffed', 'NumberOfAgentsAvailable'].map((type) => ask(type));
  return { ...opened, ask, agents };
};

test('Online, staffed and available: what an agent counts as', async () => {
  const { agents, agent, profileArn, status, engine, pass } = center();
  status('休息');
  const seat = agent('016', '王敏', profileArn);
  expect(agents()).toEqual(['no', 'no', 'no']);
  seat.signIn();
  expect(agents()).toEqual(['no', 'no', 'no']);
  seat.setStatus('休息');
  expect(agents()).toEqual(['yes', 'no', 'no']);
  seat.setStatus('Available');
  expect(agents()).toEqual(['yes', 'yes', 'yes']);
  const call = engine.dial({ from: caller, to: hotline });
  expect(agents()).toEqual(['yes', 'yes', 'no']);
  seat.accept(call.id);
  call.hangUp();
  expect(agents()).toEqual(['yes', 'yes', 'no']);
  seat.finish(call.id);
  expect(agents()).toEqual(['yes', 'yes', 'yes']);
  engine.dial({ from: caller, to: hotline });
  await pass(20);
  expect(agents()).toEqual(['yes', 'no', 'no']);
  seat.signOut();
  expect(agents()).toEqual(['no', 'no', 'no']);
});

test('Contacts in queue and the age of the oldest count who rings, too', async () => {
  const { ask, engine, pass, agent, profileArn } = center();
  engine.dial({ from: caller, to: hotline });
  await pass(42.9);
  engine.dial({ from: caller, to: hotline });
  expect(ask('NumberOfContactsInQueue', [['Equals', '2', 'Yes']])).toBe('yes');
  expect(ask('OldestContactInQueueAgeSeconds', [['Equals', '42', 'Yes']])).toBe('yes');
  ready(agent('016', '王敏', profileArn));
  expect(ask('NumberOfContactsInQueue', [['NumberGreaterOrEqualTo', '2', 'Yes']])).toBe('yes');
  expect(ask('OldestContactInQueueAgeSeconds', [['NumberGreaterThan', '41', 'Yes']])).toBe('yes');
});

test('A metric or hours without any queue take the error branch', () => {
  const noQueue = withInbound({
    ...metric('NumberOfContactsInQueue'),
    Check: { ...metric('NumberOfContactsInQueue').Check, parameters: { MetricType: 'NumberOfContactsInQueue' } },
  });
  expect(heard(noQueue.engine.dial({ from: caller, to: hotline }))).toEqual(['fault']);
  const noHours = withInbound({
    Check: {
      type: 'CheckHoursOfOperation',
      parameters: {},
      next: 'No',
      conditions: [
        ['Equals', 'True', 'Yes'],
        ['Equals', 'False', 'No'],
      ],
      errors: { NoMatchingError: 'Fault' },
    },
    Yes: say('yes', 'End'),
    No: say('no', 'End'),
    Fault: say('fault', 'End'),
    End: hangUp,
  });
  expect(heard(noHours.engine.dial({ from: caller, to: hotline }))).toEqual(['fault']);
});

const at = (Hours: number, Minutes = 0) => ({ Hours, Minutes });
const slot = (Day: string, StartTime: object, EndTime: object) => ({ Day, StartTime, EndTime });
const shanghai = (text: string): number => Date.parse(`${text}+08:00`);

const schedule = hoursSchema.parse({
  InstanceArn: instanceArn,
  Name: 'lawyers',
  TimeZone: 'Asia/Shanghai',
  Config: [
    slot('TUESDAY', at(9), at(17, 30)),
    slot('FRIDAY', at(9), at(17, 30)),
    slot('SATURDAY', at(22), at(2)),
    slot('SUNDAY', at(0), at(0)),
  ],
  HoursOfOperationOverrides: [
    { OverrideName: 'National Day', EffectiveFrom: '2025-10-01', EffectiveTill: '2025-10-08', OverrideConfig: [] },
    {
      OverrideName: 'Short day',
      EffectiveFrom: '2025-03-11',
      EffectiveTill: '2025-03-11',
      OverrideConfig: [slot('TUESDAY', at(10), at(12))],
    },
  ],
});

test.each([
  ['2025-03-04T08:59:59', false],
  ['2025-03-04T09:00:00', true],
  ['2025-03-04T17:29:59', true],
  ['2025-03-04T17:30:00', false],
  ['2025-03-05T10:00:00', false],
  ['2025-03-08T21:59:59', false],
  ['2025-03-08T22:00:00', true],
  ['2025-03-09T01:59:59', true],
  ['2025-03-09T23:59:59', true],
  ['2025-03-10T00:00:00', false],
  ['2025-10-03T10:00:00', false],
  ['2025-03-11T09:30:00', false],
  ['2025-03-11T11:59:59', true],
  ['2025-03-11T12:00:00', false],
])('Hours in the schedule`s own zone, at %s: %s', (instant, open) => {
  expect(isOpen(schedule, shanghai(instant))).toBe(open);
});

test('A flow asks the hours of its target queue', () => {
  const exchange = openExchange();
  const hours = exchange.hours('nights', { TimeZone: 'Asia/Shanghai', Config: [slot('TUESDAY', at(10), at(11))] });
  const queue = exchange.queue('lawyers', { HoursOfOperationArn: hours });
  const check = {
    Aim: {
      type: 'UpdateContactTargetQueue',
      parameters: { QueueId: queue },
      next: 'Check',
      errors: { NoMatchingError: 'Fault' },
    },
    Check: {
      type: 'CheckHoursOfOperation',
      parameters: {},
      next: 'No',
      conditions: [
        ['Equals', 'True', 'Yes'],
        ['Equals', 'False', 'No'],
      ] as const,
      errors: { NoMatchingError: 'Fault' },
    },
    Yes: say('yes', 'End'),
    No: say('no', 'End'),
    Fault: say('fault', 'End'),
    End: hangUp,
  };
  exchange.number(hotline, exchange.flow('inbound', 'CONTACT_FLOW', flowContent(check)));
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['yes']);
});
