import { expect, test } from 'vitest';
import { type BlockSketch, caller, hangUp, heard, hotline, say, story, withInbound } from './exchange.ts';

const menu: BlockSketch = {
  type: 'GetParticipantInput',
  parameters: { Text: '开通请按1,介绍请按9', InputTimeLimitSeconds: '5', StoreInput: 'False' },
  next: 'Other',
  conditions: [
    ['Equals', '1', 'One'],
    ['Equals', '9', 'Nine'],
  ],
  errors: { InputTimeLimitExceeded: 'Late', NoMatchingCondition: 'Other', NoMatchingError: 'Fault' },
};

const flow = {
  Menu: menu,
  One: say('一', 'End'),
  Nine: say('九', 'End'),
  Late: say('没有按键', 'End'),
  Other: say('按键有误', 'End'),
  Fault: say('故障', 'End'),
  End: hangUp,
};

test.each([
  ['1', '一'],
  ['9', '九'],
  ['5', '按键有误'],
  ['#', '按键有误'],
])('Key %s leads to %s', (key, expected) => {
  const { engine } = withInbound(flow);
  const call = engine.dial({ from: caller, to: hotline });
  call.press(key);
  expect(heard(call).at(-1)).toBe(expected);
});

test('The menu says which keys it takes and how long it waits', () => {
  const { engine } = withInbound(flow);
  const call = engine.dial({ from: caller, to: hotline });
  expect(call.events.at(-1)).toMatchObject({ type: 'listening', keys: ['1', '9'], seconds: 5 });
});

test('No key in time is its own branch, after the full time', async () => {
  const exchange = withInbound(flow);
  const call = exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(4.999);
  expect(heard(call)).toHaveLength(1);
  await exchange.pass(0.001);
  expect(heard(call).at(-1)).toBe('没有按键');
});

test('A key stops the speech; the time limit runs from the end of the speech', async () => {
  const timed = { speech: { mode: 'timed', charactersPerSecond: 1 } } as const;
  const hasty = withInbound(flow, timed);
  const call = hasty.engine.dial({ from: caller, to: hotline });
  call.press('9');
  expect(heard(call)).toEqual(['开通请按1,介绍请按9', '九']);
  const silent = withInbound(flow, timed);
  const waiting = silent.engine.dial({ from: caller, to: hotline });
  await silent.pass(11 + 4.9);
  expect(heard(waiting)).toHaveLength(1);
  await silent.pass(0.1);
  expect(heard(waiting).at(-1)).toBe('没有按键');
});

test('A key pressed during a plain prompt is lost, also for the menu that follows', async () => {
  const exchange = withInbound(
    { Notice: say('一二三四', 'Menu'), ...flow },
    { speech: { mode: 'timed', charactersPerSecond: 1 } },
  );
  const call = exchange.engine.dial({ from: caller, to: hotline });
  call.press('1');
  await exchange.pass(4);
  expect(story(call)).toEqual(['connected', '一二三四', 'pressed', '开通请按1,介绍请按9', 'listening']);
});

test('Keys after the end of the call, and things that are no keys, change nothing', () => {
  const { engine } = withInbound(flow);
  const call = engine.dial({ from: caller, to: hotline });
  expect(() => call.press('12')).toThrow('no key');
  call.hangUp();
  call.press('1');
  call.hangUp();
  expect(story(call)).toEqual(['connected', '开通请按1,介绍请按9', 'listening', 'ended']);
  expect(call.events.at(-1)).toMatchObject({ by: 'CALLER', reason: 'CUSTOMER_DISCONNECT' });
});

test('A listener that presses as soon as it may is heard', () => {
  const { engine } = withInbound(flow);
  const call = engine.dial({ from: caller, to: hotline });
  expect(call.events.at(-1)?.type).toBe('listening');
  const seen: string[] = [];
  const stop = call.subscribe((event) => seen.push(event.type));
  call.press('1');
  stop();
  expect(seen).toEqual(['pressed', 'heard', 'ended']);
});
