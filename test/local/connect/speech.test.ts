import { expect, test } from 'vitest';
import { parseSsml } from '../../../local/connect/speech/ssml.ts';
import { caller, hangUp, heard, hotline, openExchange, say, story, withInbound } from './exchange.ts';

test.each([
  ['<speak>欢迎</speak>', '欢迎', '欢迎', 0],
  ['<speak>开通请按<sub alias="一">1</sub>.</speak>', '开通请按1.', '开通请按一.', 0],
  ['<speak><say-as interpret-as="digits">016</say-as>号</speak>', '016号', '零一六号', 0],
  ['<speak><say-as interpret-as="telephone">11831148</say-as></speak>', '11831148', '幺幺八三幺幺四八', 0],
  ['<speak>请稍候<break time="500ms"/>再见<break strength="strong"/></speak>', '请稍候再见', '请稍候再见', 1.1],
  ['<speak><p>甲&amp;乙</p></speak>', '甲&乙', '甲&乙', 0],
])('SSML %s is shown as %s and spoken as %s', (ssml, text, speech, pauses) => {
  expect(parseSsml(ssml)).toEqual({ text, speech, pauses });
});

test.each([
  '<speak>',
  '欢迎',
  '<speak>a & b</speak>',
  '<speak><emphasis>a</emphasis></speak>',
  '<speak><p>a</speak></p>',
  '<speak>a</speak>b',
  '<speak>5 < 6</speak>',
])('Polly would refuse %s', (ssml) => {
  expect(parseSsml(ssml)).toBeUndefined();
});

test('Bad SSML takes the error branch of the block', () => {
  const exchange = withInbound({
    Welcome: {
      type: 'MessageParticipant',
      parameters: { SSML: '<speak>$.Attributes.none & more</speak>' },
      next: 'End',
      errors: { NoMatchingError: 'Sorry' },
    },
    Sorry: say('对不起', 'End'),
    End: hangUp,
  });
  expect(heard(exchange.engine.dial({ from: caller, to: hotline }))).toEqual(['对不起']);
});

test('Instant speech takes no time, yet a prompt that is repeated lasts a second', async () => {
  const exchange = withInbound({ Welcome: say('欢迎', 'Welcome') });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  expect(heard(call)).toEqual(['欢迎', '欢迎']);
  await exchange.pass(3);
  expect(heard(call)).toHaveLength(5);
});

test('Timed speech lasts as long as its characters and pauses', async () => {
  const exchange = withInbound(
    {
      Welcome: {
        type: 'MessageParticipant',
        parameters: { SSML: '<speak>一二三四五六七八<break time="1s"/></speak>' },
        next: 'Bye',
      },
      Bye: say('再见', 'End'),
      End: hangUp,
    },
    { speech: { mode: 'timed', charactersPerSecond: 4 } },
  );
  const call = exchange.engine.dial({ from: caller, to: hotline });
  expect(call.events.at(-1)).toMatchObject({ type: 'heard', seconds: 3 });
  await exchange.pass(2.9);
  expect(heard(call)).toEqual(['一二三四五六七八']);
  await exchange.pass(0.1);
  expect(heard(call)).toEqual(['一二三四五六七八', '再见']);
});

test('A flow that runs in a circle without taking time is ended, and says so', () => {
  const exchange = withInbound({
    A: {
      type: 'UpdateContactRecordingBehavior',
      parameters: { RecordingBehavior: { RecordedParticipants: [] } },
      next: 'A',
    },
  });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  expect(call.events.at(-1)).toMatchObject({ type: 'ended', reason: 'FLOW_RUNS_IN_CIRCLES' });
});

test('A number that no flow answers is not in use', () => {
  const call = openExchange().engine.dial({ from: caller, to: '+815099999999' });
  expect(story(call)).toEqual(['ended']);
});

test('A withheld number is an empty reference, never the word undefined', () => {
  const exchange = withInbound({ Say: say('号码$.CustomerEndpoint.Address。', 'End'), End: hangUp });
  expect(heard(exchange.engine.dial({ from: undefined, to: hotline }))).toEqual(['号码。']);
});
