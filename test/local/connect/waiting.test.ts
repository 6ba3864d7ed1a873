import { expect, test } from 'vitest';
import { type BlockSketch, caller, hangUp, heard, hotline, say, withInbound } from './exchange.ts';

const wait = (
  parameters: object,
  conditions: BlockSketch['conditions'],
  errors: Record<string, string> = { NoMatchingError: 'Fault' },
): BlockSketch => ({
  type: 'Wait',
  parameters,
  next: 'Done',
  ...(conditions ? { conditions } : {}),
  errors,
});

const ends = { Done: say('done', 'End'), Fault: say('fault', 'End'), End: hangUp };
const goOn = [
  ['Equals', 'Continue', 'Meanwhile'],
  ['Equals', 'WaitCompleted', 'Done'],
] as const;

test('A plain wait is nothing for a voice contact: it takes the error branch', () => {
  const { engine } = withInbound({
    Wait: wait({ TimeLimitSeconds: '5' }, [['Equals', 'WaitCompleted', 'Done']]),
    ...ends,
  });
  expect(heard(engine.dial({ from: caller, to: hotline }))).toEqual(['fault']);
});

test('A wait for an event lasts its time', async () => {
  const exchange = withInbound({
    Wait: wait({ TimeLimitSeconds: '5', Events: ['CustomerReturned'] }, [
      ['Equals', 'WaitCompleted', 'Done'],
      ['Equals', 'CustomerReturned', 'Done'],
    ]),
    ...ends,
  });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(4.9);
  expect(heard(call)).toEqual([]);
  await exchange.pass(0.1);
  expect(heard(call)).toEqual(['done']);
});

test('A wait for a bot that never took part finds no participant', () => {
  const { engine } = withInbound({
    Wait: wait(
      { TimeLimitSeconds: '5', Events: ['BotParticipantDisconnected'] },
      [
        ['Equals', 'WaitCompleted', 'Done'],
        ['Equals', 'BotParticipantDisconnected', 'Done'],
      ],
      { NoMatchingError: 'Fault', ParticipantNotFound: 'Nobody' },
    ),
    Nobody: say('nobody', 'End'),
    ...ends,
  });
  expect(heard(engine.dial({ from: caller, to: hotline }))).toEqual(['nobody']);
});

test('A wait may let the flow go on, and interrupts it when its time is over', async () => {
  const exchange = withInbound({
    Wait: wait({ TimeLimitSeconds: '10', ContinueExecution: 'True' }, goOn),
    Meanwhile: say('meanwhile', 'Meanwhile'),
    ...ends,
  });
  const call = exchange.engine.dial({ from: caller, to: hotline });
  await exchange.pass(10);
  expect(heard(call).at(-2)).toBe('meanwhile');
  expect(heard(call).at(-1)).toBe('done');
});

test('No wait inside a wait that lets the flow go on', () => {
  const { engine } = withInbound({
    Wait: wait({ TimeLimitSeconds: '10', ContinueExecution: 'True' }, goOn),
    Meanwhile: wait({ TimeLimitSeconds: '3', ContinueExecution: 'True' }, goOn),
    ...ends,
  });
  expect(heard(engine.dial({ from: caller, to: hotline }))).toEqual(['fault']);
});
