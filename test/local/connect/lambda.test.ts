import { expect, test } from 'vitest';
import * as z from 'zod';
import type { LambdaAnswer } from '../../../local/connect/engine.ts';
import {
  type BlockSketch,
  caller,
  hangUp,
  heard,
  hotline,
  instanceArn,
  lambdaArn,
  say,
  withInbound,
} from './exchange.ts';

const identify = (more: object = {}): BlockSketch => ({
  type: 'InvokeLambdaFunction',
  parameters: { LambdaFunctionARN: lambdaArn('identify-caller'), InvocationTimeLimitSeconds: '3', ...more },
  next: 'Tell',
  errors: { NoMatchingError: 'Fault' },
});

const flow = (block = identify()) => ({
  Identify: block,
  Tell: say('$.External.route/$.External.nothing', 'End'),
  Fault: say('fault', 'End'),
  End: hangUp,
});

const hear = async (
  answer: () => LambdaAnswer | Promise<LambdaAnswer>,
  block = identify(),
): Promise<string | undefined> => {
  const exchange = withInbound(flow(block), { lambdas: { 'identify-caller': answer } });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(0);
  return heard(call)[0];
};

const failure = (error: 'Unhandled' | 'Timeout' | 'Throttled' | 'NotFound'): LambdaAnswer => ({
  ok: false,
  error,
  message: error,
});
const json = identify({ ResponseValidation: { ResponseType: 'JSON' } });

test.each<readonly [string, unknown, BlockSketch, string]>([
  ['a flat map of text', { route: 'SALES' }, identify(), 'SALES/'],
  ['a number in the map', { route: 'SALES', fee: 3000 }, identify(), 'fault'],
  ['a nested map', { route: { a: 'b' } }, identify(), 'fault'],
  ['null', null, identify(), 'fault'],
  ['text', 'SALES', identify(), 'fault'],
  ['a list', ['SALES'], identify(), 'fault'],
  ['more than 32 KB', { route: '字'.repeat(11_000) }, identify(), 'fault'],
  ['just below 32 KB', { route: 'a', rest: 'x'.repeat(32_000) }, identify(), 'a/'],
  ['JSON with nesting', { route: 'SALES', more: { fee: 3000 } }, json, 'SALES/'],
  ['JSON that is no object', 'SALES', json, 'fault'],
])('A Lambda that answers %s', async (_, payload, block, expected) => {
  expect(await hear(() => ({ ok: true, payload }), block)).toBe(expected);
});

test.each(['Unhandled', 'Timeout', 'NotFound'] as const)(
  'A Lambda that ends with %s takes the error branch at once',
  async (error) => {
    expect(await hear(() => failure(error))).toBe('fault');
  },
);

test('A Lambda call that breaks down takes the error branch', async () => {
  expect(await hear(() => Promise.reject(new Error('socket')))).toBe('fault');
});

test('A throttled Lambda is tried three times more', async () => {
  const answers = [failure('Throttled'), failure('Throttled'), failure('Throttled')];
  const exchange = withInbound(flow(), {
    lambdas: { 'identify-caller': () => answers.pop() ?? { ok: true, payload: { route: 'MEMBER' } } },
  });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(0);
  expect(heard(call)).toEqual(['MEMBER/']);
  expect(exchange.invocations).toHaveLength(4);
});

test('A Lambda that stays throttled takes the error branch after four tries', async () => {
  const exchange = withInbound(flow(), { lambdas: { 'identify-caller': () => failure('Throttled') } });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(0);
  expect([heard(call)[0], exchange.invocations.length]).toEqual(['fault', 4]);
});

test('A Lambda that is not associated with the instance is never called', () => {
  const exchange = withInbound(flow());
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['fault']);
  expect(exchange.invocations).toEqual([]);
});

const setTenant: BlockSketch = {
  type: 'UpdateContactAttributes',
  parameters: { Attributes: { tenant: 'gx' }, TargetContact: 'Current' },
  next: 'Identify',
  errors: { NoMatchingError: 'End' },
};

test('The Lambda gets Connect`s event: contact data, numbers, parameters as text', async () => {
  const exchange = withInbound(
    {
      Set: setTenant,
      ...flow(
        identify({
          LambdaInvocationAttributes: {
            dialled: '$.SystemEndpoint.Address',
            missing: '$.Attributes.none',
            mixed: 'a$.Attributes.tenant',
          },
        }),
      ),
    },
    { lambdas: { 'identify-caller': () => ({ ok: true, payload: { route: 'SALES' } }) } },
  );
  exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(0);
  expect(exchange.invocations[0]?.timeLimitMs).toBe(3000);
  expect(exchange.invocations[0]?.event).toMatchObject({
    Name: 'ContactFlowEvent',
    Details: {
      ContactData: {
        Attributes: { tenant: 'gx' },
        Channel: 'VOICE',
        ContactId: 'contact-1',
        CustomerEndpoint: { Address: caller, Type: 'TELEPHONE_NUMBER' },
        InitiationMethod: 'INBOUND',
        InstanceARN: instanceArn,
        Queue: null,
        SystemEndpoint: { Address: hotline, Type: 'TELEPHONE_NUMBER' },
      },
      Parameters: { dialled: hotline, missing: '', mixed: 'agx' },
    },
  });
});

test('A withheld number is null in the event', async () => {
  const exchange = withInbound(flow(), { lambdas: { 'identify-caller': () => ({ ok: true, payload: {} }) } });
  exchange.engine.dial({ from: undefined, to: hotline });
  const data = z
    .object({ event: z.object({ Details: z.object({ ContactData: z.looseObject({}) }) }) })
    .parse(exchange.invocations[0]);
  expect(data.event.Details.ContactData.CustomerEndpoint).toBeNull();
  await exchange.pass(0);
});

test('The next answer replaces $.External altogether', async () => {
  const answers = [{ second: 'b' }, { first: 'a' }];
  const exchange = withInbound(
    {
      First: { ...identify(), next: 'Second' },
      Second: { ...identify(), next: 'Tell' },
      Tell: say('$.External.first$.External.second', 'End'),
      Fault: hangUp,
      End: hangUp,
    },
    { lambdas: { 'identify-caller': () => ({ ok: true, payload: answers.pop() }) } },
  );
  const call = exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(0);
  expect(heard(call)).toEqual(['b']);
});

test('An asynchronous call does not wait and writes nothing', async () => {
  const exchange = withInbound(flow(identify({ InvocationType: 'ASYNCHRONOUS' })), {
    lambdas: { 'identify-caller': () => ({ ok: true, payload: { route: 'SALES' } }) },
  });
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['/']);
  await exchange.pass(0);
  expect(exchange.invocations).toHaveLength(1);
});

test('A caller who hangs up during a Lambda hears nothing more, and time may go on', async () => {
  const exchange = withInbound(flow(), {
    lambdas: { 'identify-caller': () => ({ ok: true, payload: { route: 'SALES' } }) },
  });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  call.hangUp();
  await exchange.pass(10);
  expect(heard(call)).toEqual([]);
  expect(exchange.inFlight.count).toBe(0);
});

test('Time stands still while a Lambda is under way', async () => {
  const exchange = withInbound(flow(), {
    lambdas: {
      'identify-caller': () =>
        new Promise((resolve) => setTimeout(() => resolve({ ok: true, payload: { route: 'SALES' } }), 10)),
    },
  });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(60);
  expect(call.events.find(({ type }) => type === 'heard')?.at).toBe('2025-03-04T02:00:00.000Z');
});
