import { expect, expectTypeOf, test } from 'vitest';
import {
  compile,
  compileAll,
  continueIn,
  disconnect,
  drawFlow,
  type Flow,
  flow,
  menu,
  reference,
  references,
  resolveReferences,
  say,
} from '#flows/kit';

const goodbye = (): Flow =>
  flow({
    name: 'goodbye',
    type: 'CONTACT_FLOW',
    summary: 'Says goodbye',
    start: 'Goodbye',
    blocks: { Goodbye: say('再见', { next: 'Hang up' }), 'Hang up': disconnect() },
  });

/** A flow as if the types had not been asked. */
const careless = (blocks: Flow['blocks']): Flow => ({ ...goodbye(), blocks });

test('a flow becomes Connect’s language, with every branch declared', () => {
  expect(compile(goodbye()).Actions).toEqual([
    {
      Identifier: 'Goodbye',
      Type: 'MessageParticipant',
      Parameters: { SSML: '<speak>再见</speak>' },
      Transitions: { NextAction: 'Hang up', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'Hang up' }] },
    },
    { Identifier: 'Hang up', Type: 'DisconnectParticipant', Parameters: {}, Transitions: {} },
  ]);
});

test('the type checker refuses a branch that leads to no block', () => {
  type Accepted = Parameters<typeof flow<'Goodbye' | 'Hang up'>>[0]['blocks'];
  const right = { Goodbye: say('再见', { next: 'Hang up' }), 'Hang up': disconnect() };
  const wrong = { Goodbye: say('再见', { next: 'Hang out' }), 'Hang up': disconnect() };
  expectTypeOf(right).toExtend<Accepted>();
  expectTypeOf(wrong).not.toExtend<Accepted>();
  expect(() => compile(careless(wrong))).toThrow(
    'block "Goodbye": branch "next" leads to "Hang out", which is no block',
  );
});

test('a branch that is not wired is named', () => {
  const ways = { ssml: '请按1', seconds: 5, wrongKey: 'Goodbye', noKey: '', failed: 'Goodbye' };
  const blocks = { ...goodbye().blocks, Menu: menu({ ...ways, keys: { 1: 'Goodbye' } }) };
  expect(() => compile(careless(blocks))).toThrow('block "Menu": branch "InputTimeLimitExceeded" is not wired');
});

test('the console shows blocks side by side, never stacked', () => {
  const places = Object.values(compile(goodbye()).Metadata.ActionMetadata).map(({ position }) =>
    JSON.stringify(position),
  );
  expect(new Set(places).size).toBe(places.length);
});

test('two different flows of one name are refused, the same one twice is not', () => {
  expect(Object.keys(compileAll([goodbye(), goodbye()]))).toEqual(['goodbye']);
  const other: Flow = { ...goodbye(), summary: 'Says it otherwise' };
  expect(() => compileAll([goodbye(), other])).toThrow('two different flows are called goodbye');
});

test('references are found and replaced as whole fields', () => {
  const content = JSON.stringify({
    a: reference('lambda', 'identify-caller'),
    b: [reference('queue', 'fallback'), `see ${reference('flow', 'x')} here`],
  });
  expect(references(content)).toEqual([
    { kind: 'lambda', name: 'identify-caller' },
    { kind: 'queue', name: 'fallback' },
  ]);
  const resolved = resolveReferences(content, (kind, name) => `arn:${kind}/${name}`);
  expect(JSON.parse(resolved)).toEqual({
    a: 'arn:lambda/identify-caller',
    b: ['arn:queue/fallback', `see ${reference('flow', 'x')} here`],
  });
});

test('a flow that goes on in another one says what happens when it cannot', () => {
  const service = reference('flow', 'service');
  const blocks = { ...goodbye().blocks, On: continueIn(service, 'Goodbye') };
  expect(compile({ ...goodbye(), start: 'On', blocks }).Actions.at(-1)).toEqual({
    Identifier: 'On',
    Type: 'TransferToFlow',
    Parameters: { ContactFlowId: service },
    Transitions: { NextAction: 'Goodbye', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'Goodbye' }] },
  });
});

test('a drawing has a box for each block and an arrow for each way on', () => {
  expect(drawFlow(goodbye()).split('\n')).toEqual([
    'flowchart TD',
    '  b0["Goodbye<br/>再见"]',
    '  b1(["Hang up"])',
    '  b0 --> b1',
  ]);
});
