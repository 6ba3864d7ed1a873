import { expect, test } from 'vitest';
import { type BlockSketch, caller, hangUp, heard, hotline, lambdaArn, say, withInbound } from './exchange.ts';

const set = (attributes: Record<string, string>, next: string): BlockSketch => ({
  type: 'UpdateContactAttributes',
  parameters: { Attributes: attributes, TargetContact: 'Current' },
  next,
  errors: { NoMatchingError: 'Fault' },
});

const ends = { Fault: say('fault', 'End'), End: hangUp };

test('Attributes are set all or none: beyond 32 KB nothing is set', () => {
  const large = '字'.repeat(5000);
  const exchange = withInbound({
    A: set({ a: 'old', large }, 'B'),
    B: set({ a: 'new', more: large, most: large }, 'C'),
    C: say('$.Attributes.a', 'End'),
    ...ends,
    Fault: say('$.Attributes.a', 'End'),
  });
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['old']);
});

test('Setting a long attribute over and over does not use its room up', () => {
  const large = 'x'.repeat(9000);
  const exchange = withInbound({
    A: set({ a: large }, 'B'),
    B: set({ a: large }, 'C'),
    C: set({ a: large }, 'D'),
    D: set({ a: large }, 'E'),
    E: say('done', 'End'),
    ...ends,
  });
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['done']);
});

test('All values of a block are read before any is set', () => {
  const exchange = withInbound({
    A: set({ a: '1', b: '2' }, 'B'),
    B: set({ a: '$.Attributes.b', b: '$.Attributes.a' }, 'C'),
    C: say('$.Attributes.a$.Attributes.b', 'End'),
    ...ends,
  });
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['21']);
});

test.each([
  ['clear', '[]'],
  ['keep', '[old]'],
] as const)('An attribute set from an empty reference: %s', (emptyAttribute, expected) => {
  const exchange = withInbound(
    { A: set({ a: 'old' }, 'B'), B: set({ a: '$.External.none' }, 'C'), C: say('[$.Attributes.a]', 'End'), ...ends },
    { settings: { emptyAttribute } },
  );
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual([expected]);
});

test('References: mixed text, odd keys, dot before bracket, nested Lambda results, and what follows a path', async () => {
  const exchange = withInbound(
    {
      A: set({ 'odd key': '怪', plain: 'gx' }, 'L'),
      L: {
        type: 'InvokeLambdaFunction',
        parameters: {
          LambdaFunctionARN: lambdaArn('identify'),
          InvocationTimeLimitSeconds: '3',
          ResponseValidation: { ResponseType: 'JSON' },
        },
        next: 'B',
        errors: { NoMatchingError: 'Fault' },
      },
      B: say("$.Attributes['odd key'],$.Attributes.['plain'].欢迎.$.External.a.b[1]-$.External.n", 'End'),
      ...ends,
    },
    { lambdas: { identify: () => ({ ok: true, payload: { a: { b: ['x', 'y'] }, n: 3 } }) } },
  );
  const call = exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(0);
  expect(heard(call)).toEqual(['怪,gx.欢迎.y-3']);
});

test('Flow attributes stay in their flow; contact attributes go along', () => {
  const exchange = withInbound({
    F: {
      type: 'UpdateFlowAttributes',
      parameters: { FlowAttributes: { menu: { Value: 'SALES' } } },
      next: 'A',
      errors: { NoMatchingError: 'Fault' },
    },
    A: set({ menu: '$.FlowAttributes.menu' }, 'B'),
    B: say('$.FlowAttributes.menu', 'T'),
    T: {
      type: 'TransferToFlow',
      parameters: { ContactFlowId: 'second' },
      next: 'End',
      errors: { NoMatchingError: 'Fault' },
    },
    ...ends,
  });
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['SALES', 'fault']);
  exchange.flow(
    'second',
    'CONTACT_FLOW',
    JSON.stringify({
      Version: '2019-10-30',
      StartAction: 'S',
      Actions: [
        {
          Identifier: 'S',
          Type: 'MessageParticipant',
          Parameters: { Text: '[$.FlowAttributes.menu]$.Attributes.menu' },
          Transitions: { NextAction: 'E' },
        },
        { Identifier: 'E', Type: 'DisconnectParticipant', Transitions: {} },
      ],
    }),
  );
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['SALES', '[]SALES']);
});

test('Tags are set all or none, can be taken off, and each change is an event', () => {
  const tag = (tags: Record<string, string>, next: string): BlockSketch => ({
    type: 'TagContact',
    parameters: { Tags: tags },
    next,
    errors: { NoMatchingError: 'Fault' },
  });
  const exchange = withInbound({
    A: tag({ tenant: 'gx', product: 'legal' }, 'B'),
    B: { type: 'UntagContact', parameters: { TagKeys: ['product'] }, next: 'C', errors: { NoMatchingError: 'Fault' } },
    C: tag({ outcome: 'SALES', empty: '$.Attributes.none' }, 'End'),
    ...ends,
  });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  expect(heard(call)).toEqual(['fault']);
  const changes = exchange.events.filter(({ eventType }) => eventType === 'CONTACT_DATA_UPDATED');
  expect(changes.map(({ tags }) => tags)).toEqual([{ tenant: 'gx', product: 'legal' }, { tenant: 'gx' }]);
  expect(exchange.engine.contact(call.id)?.tags).toEqual({ tenant: 'gx' });
});

test('Language, voice and recording stand on the contact', () => {
  const exchange = withInbound({
    V: {
      type: 'UpdateContactTextToSpeechVoice',
      parameters: { TextToSpeechVoice: 'Zhiyu', TextToSpeechEngine: 'neural' },
      next: 'L',
    },
    L: {
      type: 'UpdateContactData',
      parameters: { LanguageCode: 'zh-CN', Name: '$.SystemEndpoint.Address' },
      next: 'R',
      errors: { NoMatchingError: 'End' },
    },
    R: {
      type: 'UpdateContactRecordingBehavior',
      parameters: { RecordingBehavior: { RecordedParticipants: ['Agent', 'Customer'] } },
      next: 'S',
    },
    S: say('$.LanguageCode $.TextToSpeechVoiceId $.Name', 'End'),
    End: hangUp,
  });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  expect(heard(call)).toEqual([`zh-CN Zhiyu ${hotline}`]);
  expect(exchange.engine.contact(call.id)).toMatchObject({
    languageCode: 'zh-CN',
    voice: 'Zhiyu',
    recordedParticipants: ['Agent', 'Customer'],
  });
});
