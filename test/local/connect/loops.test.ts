import { expect, test } from 'vitest';
import {
  caller,
  endFlow,
  flowContent,
  hangUp,
  heard,
  hotline,
  instanceArn,
  openExchange,
  say,
  withInbound,
} from './exchange.ts';

const looping = (count: string) =>
  ({
    Rounds: {
      type: 'Loop',
      parameters: { LoopCount: count },
      next: 'Done',
      conditions: [
        ['Equals', 'ContinueLooping', 'Again'],
        ['Equals', 'DoneLooping', 'Done'],
      ],
      errors: { NoMatchingError: 'Fault' },
    },
    Again: say('again', 'Rounds'),
    Fault: say('fault', 'End'),
  }) as const;

test.each([
  ['0', ['done']],
  ['1', ['again', 'done']],
])('A loop of %s goes round as often, then is done', (count, expected) => {
  const exchange = withInbound({ ...looping(count), Done: say('done', 'End'), End: hangUp });
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(expected);
});

test('The count belongs to the contact and starts over once it is done', async () => {
  const exchange = withInbound({ ...looping('2'), Done: say('done', 'Rounds'), End: hangUp });
  const [first, second] = [
    exchange.engine.dial({ from: caller, to: hotline }),
    exchange.engine.dial({ from: caller, to: hotline }),
  ];
  await exchange.pass(3);
  expect(heard(first).slice(0, 6)).toEqual(['again', 'again', 'done', 'again', 'again', 'done']);
  expect(heard(second)).toEqual(heard(first));
});

test('A count from an attribute that is no number from 0 to 100 takes the error branch', () => {
  const exchange = withInbound({ ...looping('$.Attributes.rounds'), Done: say('done', 'End'), End: hangUp });
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['fault']);
});

test('A queue flow that ends starts over, and its loop counts go on where they were', async () => {
  const exchange = openExchange();
  const queue = exchange.queue('lawyers');
  exchange.flow(
    'waiting',
    'CUSTOMER_QUEUE',
    flowContent({
      ...looping('2'),
      Again: say('again', 'End'),
      Done: say('done', 'End'),
      End: endFlow,
      Fault: say('fault', 'End'),
    }),
  );
  const inbound = {
    Hook: {
      type: 'UpdateContactEventHooks',
      parameters: { EventHooks: { CustomerQueue: `${instanceArn}/ContactFlow/waiting` } },
      next: 'Aim',
      errors: { NoMatchingError: 'End' },
    },
    Aim: {
      type: 'UpdateContactTargetQueue',
      parameters: { QueueId: queue },
      next: 'Go',
      errors: { NoMatchingError: 'End' },
    },
    Go: {
      type: 'TransferContactToQueue',
      parameters: {},
      next: 'End',
      errors: { QueueAtCapacity: 'End', NoMatchingError: 'End' },
    },
    End: hangUp,
  };
  exchange.number(hotline, exchange.flow('inbound', 'CONTACT_FLOW', flowContent(inbound)));
  const call = exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(3);
  expect(heard(call)).toEqual(['again', 'again', 'done', 'again']);
});
