import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { readMachine } from '../../../local/states/definition/read-machine.ts';
import { invokes, machineFile, machineOf } from '../../support/states-stage.ts';

const require = createRequire(import.meta.url);
const secondOpinion = z
  .custom<(definition: unknown) => unknown>((loaded) => typeof loaded === 'function')
  .parse(require('asl-validator'));

const end = { Type: 'Succeed' };
const work = (more: Readonly<Record<string, unknown>>) =>
  machineOf('Work', { Work: invokes('work', { End: true, ...more }) });
const inside = (more: Readonly<Record<string, unknown>>, inner: Readonly<Record<string, unknown>> = {}) =>
  machineOf('Each', {
    Each: {
      Type: 'Map',
      ItemProcessor: { StartAt: 'Work', States: { Work: invokes('work', { End: true, ...inner }) } },
      End: true,
      ...more,
    },
  });

const refused: readonly (readonly [string, string])[] = [
  [
    JSON.stringify({ StartAt: 'A', States: { A: end } }),
    'field QueryLanguage: must be JSONata: the laptop runs no JSONPath',
  ],
  [
    JSON.stringify({ StartAt: 'A', States: {}, QueryLanguage: 'JSONata', TimeoutSeconds: 5 }),
    'field TimeoutSeconds: is not supported here',
  ],
  [machineOf('A', { B: end }), 'field StartAt: there is no state "A"'],
  [work({ ResultPath: '$.x' }), 'state Work, field ResultPath: belongs to JSONPath; the laptop runs JSONata only'],
  [
    work({ QueryLanguage: 'JSONPath' }),
    'state Work, field QueryLanguage: must be JSONata: the laptop runs no JSONPath',
  ],
  [work({ Credentials: {} }), 'state Work, field Credentials: is not supported here'],
  [work({ TimeoutSeconds: 0 }), 'state Work, field TimeoutSeconds: Too small'],
  [
    work({ Resource: 'arn:aws:states:::sqs:sendMessage' }),
    'state Work, field Resource: is none of arn:aws:states:::lambda:invoke,',
  ],
  [
    work({ Resource: 'arn:aws:states:::lambda:invoke', Arguments: { FunctionName: 'work', Qualifier: '1' } }),
    'state Work, field Arguments.Qualifier: is not supported here',
  ],
  [
    work({ Arguments: { due: '{% $states.input. %}' } }),
    'state Work, field Arguments.due: the JSONata does not compile:',
  ],
  [
    work({ Output: "{% $eval('1') %}" }),
    'state Work, field Output: $eval is not offered by Step Functions; use $parse',
  ],
  [work({ Assign: { states: 1 } }), 'state Work, field Assign.states:'],
  [work({ Next: 'Work' }), 'state Work, field Next/End: exactly one of Next and End must stand here'],
  [work({ End: undefined, Next: 'Nowhere' }), 'state Work, field Next: there is no state "Nowhere" in this scope'],
  [
    work({ Retry: [{ ErrorEquals: ['States.ALL', 'X'] }] }),
    'state Work, field Retry.0.ErrorEquals: States.ALL must stand alone',
  ],
  [
    work({ Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }] }),
    'state Work, field Retry: States.ALL must come last',
  ],
  [machineOf('A', { A: end, B: end }), 'state B, field Next: no state leads here'],
  [machineOf('A', { A: { Type: 'Wizard' } }), 'state A, field Type: the laptop runs no "Wizard" states'],
  [machineOf('A', { A: { Type: 'Wait', End: true } }), 'state A, field Seconds/Timestamp: exactly one of'],
  [inside({ ItemReader: {} }), 'state Each, field ItemReader: is not supported here'],
  [inside({ ToleratedFailureCount: 1 }), 'state Each, field ToleratedFailureCount: is not supported here'],
  [
    inside({ ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'W', States: { W: end } } }),
    'state Each, field ItemProcessor.ProcessorConfig.Mode:',
  ],
  [inside({}, { InputPath: '$' }), 'state Work, field InputPath: belongs to JSONPath'],
  [inside({ Assign: { a: 1 } }, { Assign: { a: 2 } }), 'state Work, field Assign.a: is a variable of an outer scope'],
  [
    inside({ ItemProcessor: { StartAt: 'Each', States: { Each: end } } }),
    'state Each, field States: the name stands twice',
  ],
];

test.each(refused.map(([definition, message]) => [message, definition] as const))(
  'Refused: %s',
  (message, definition) => {
    expect(() => readMachine('clock', definition)).toThrow(`Machine clock, ${message}`);
  },
);

test('All that is wrong is told at once', () => {
  expect(() => readMachine('clock', work({ InputPath: '$', OutputPath: '$' }))).toThrow(/InputPath.*\n.*OutputPath/);
});

test('The wake loop is a machine that the laptop runs', () => {
  const machine = readMachine('ticket-clock', machineFile('ticket-clock'));
  expect([...machine.states.keys()]).toEqual(['Assess', 'Done?', 'Park', 'Settled']);
});

test('asl-validator agrees with what the laptop runs', () => {
  const definition: unknown = JSON.parse(machineFile('ticket-clock'));
  expect(secondOpinion(definition)).toMatchObject({ isValid: true, errors: [] });
});
