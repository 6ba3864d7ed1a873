import { expect, test } from 'vitest';
import type { Json } from '../../../local/states/json.ts';
import { answers, invokes, machineOf, statesStage } from '../../support/states-stage.ts';

const play = async (states: Readonly<Record<string, unknown>>, input: Json = {}, seconds = 0) => {
  const [startAt = ''] = Object.keys(states);
  const stage = statesStage({
    definition: machineOf(startAt, states),
    functions: { big: () => answers('x'.repeat(300_000)) },
  });
  stage.start(input);
  await stage.after(seconds);
  return stage;
};

const evaluated = async (expression: string, input: Json = {}): Promise<unknown> => {
  const stage = await play({ Say: { Type: 'Pass', Output: `{% ${expression} %}`, End: true } }, input);
  const { output, cause } = stage.describe();
  return typeof output === 'string' ? JSON.parse(output) : cause;
};

const expressions: readonly (readonly [string, unknown])[] = [
  ["$now('[Y0001]-[M01]-[D01] [H01]:[m01]', '+0800')", '2025-03-04 10:00'],
  ['$now()', '2025-03-04T02:00:00.000Z'],
  ['$millis()', 1_741_053_600_000],
  ['$partition([1..5], 2)', [[1, 2], [3, 4], [5]]],
  ['$range(1, 9, 4)', [1, 5, 9]],
  ["$hash('互通', 'SHA-256')", '9a0b8b93af7783b119029c3082434a7331f5b5dfa7c5498882e85657b352463c'],
  ['$parse(\'{"a":1}\').a', 1],
  ['$random(7) = $random(7)', true],
  ['$random() < 1', true],
  ['$states.context.State.Name', 'Say'],
  ['$states.context.Execution.StartTime', '2025-03-04T02:00:00.000Z'],
  ['$states.context.StateMachine.Name', 'staged'],
];

test.each(expressions)('%s is %j', async (expression, value) => {
  expect(await evaluated(expression)).toEqual(value);
});

test('JSONata that fails or answers nothing fails the execution in the words of Step Functions', async () => {
  const stage = await play({ Say: { Type: 'Pass', Output: { v: '{% $states.input.missing %}' }, End: true } });
  const cause =
    "An error occurred while executing the state 'Say' (entered at the event id #2). The JSONata expression " +
    "'$states.input.missing' specified for the field 'Output/v' returned nothing (undefined).";
  expect(stage.describe()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError', cause });
  expect(stage.history().at(-2)).toMatchObject({
    type: 'EvaluationFailed',
    evaluationFailedEventDetails: { error: 'States.QueryEvaluationError', cause, location: 'Output/v', state: 'Say' },
  });
  expect(await evaluated("$sum(['a'])")).toMatch(/field 'Output' threw an error during evaluation. .*numbers/);
});

test('Assign and Output both see the variables as they were when the state was entered', async () => {
  const stage = await play({
    First: { Type: 'Pass', Assign: { count: 1 }, Next: 'Second' },
    Second: {
      Type: 'Pass',
      Assign: { count: '{% $count + 1 %}', before: '{% $count %}' },
      Output: '{% $count %}',
      Next: 'Third',
    },
    Third: { Type: 'Pass', Output: ['{% $states.input %}', '{% $before %}', '{% $count %}'], End: true },
  });
  expect(stage.describe()).toMatchObject({ output: '[1,1,2]' });
  expect(stage.history().filter(({ type }) => type === 'PassStateExited')[1]).toMatchObject({
    stateExitedEventDetails: { name: 'Second', output: '1', assignedVariables: { count: '2', before: '1' } },
  });
});

const choice = (more: Readonly<Record<string, unknown>>) => ({
  Open: {
    Type: 'Choice',
    Choices: [
      { Condition: '{% $states.input.hour < 17 %}', Assign: { open: true }, Output: 'a lawyer', Next: 'End' },
      { Condition: '{% $states.input.hour = 17 %}', Next: 'End' },
    ],
    ...more,
  },
  End: { Type: 'Succeed' },
});

const choices: readonly (readonly [Json, Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>])[] = [
  [{ hour: 9 }, {}, { output: '"a lawyer"' }],
  [{ hour: 17 }, { Default: 'End', Output: 'closed' }, { output: '{"hour":17}' }],
  [{ hour: 20 }, { Default: 'End', Output: 'closed' }, { output: '"closed"' }],
  [{ hour: 20 }, {}, { status: 'FAILED', error: 'States.NoChoiceMatched' }],
  [{ hour: 'x' }, {}, { status: 'FAILED', error: 'States.QueryEvaluationError' }],
];

test.each(choices)('A Choice with %j and %j ends with %j', async (input, more, ended) => {
  expect((await play(choice(more), input)).describe()).toMatchObject(ended);
});

test('A Choice refuses a condition that is neither true nor false', async () => {
  const states = { Ask: { ...choice({}).Open, Choices: [{ Condition: '{% 1 %}', Next: 'End' }] }, End: choice({}).End };
  expect((await play(states)).describe().cause).toMatch("Expected 'boolean', but was 'number' for value: 1");
});

const waits: readonly (readonly [Readonly<Record<string, unknown>>, number])[] = [
  [{ Seconds: 90 }, 90],
  [{ Seconds: '{% $states.input.minutes * 60 %}' }, 120],
  [{ Timestamp: '2025-03-04T10:05:00+08:00' }, 300],
  [{ Timestamp: '{% $states.input.due %}' }, 600],
  [{ Timestamp: '2025-03-01T00:00:00Z' }, 0],
];

test.each(waits)('A Wait with %j is over after %i seconds', async (fields, seconds) => {
  const input = { minutes: 2, due: '2025-03-04T02:10:00Z' };
  const stage = await play({ Wait: { Type: 'Wait', ...fields, End: true } }, input, seconds - 1 < 0 ? 0 : seconds - 1);
  expect(stage.describe().status).toBe(seconds === 0 ? 'SUCCEEDED' : 'RUNNING');
  await stage.after(seconds);
  expect(stage.told().at(-1)).toBe(`${seconds} ExecutionSucceeded`);
});

test.each([
  { Timestamp: '{% 1 %}' },
  { Timestamp: '{% "tomorrow" %}' },
  { Seconds: '{% -1 %}' },
  { Seconds: '{% "1" %}' },
])('A Wait with %j fails', async (fields) => {
  const stage = await play({ Wait: { Type: 'Wait', ...fields, End: true } });
  expect(stage.describe()).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
});

test('A Fail names its error and cause, also from data', async () => {
  const stage = await play(
    { No: { Type: 'Fail', Error: 'Refused', Cause: "{% 'because of ' & $states.input.why %}" } },
    { why: 'age' },
  );
  expect(stage.describe()).toMatchObject({ status: 'FAILED', error: 'Refused', cause: 'because of age' });
  expect(stage.types()).toEqual(['ExecutionStarted', 'FailStateEntered', 'ExecutionFailed']);
});

test('More than 256 KiB is passed on to nobody, and no States.ALL catches that', async () => {
  const stage = await play({
    Big: invokes('big', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }], Next: 'Caught' }),
    Caught: { Type: 'Succeed' },
  });
  expect(stage.describe()).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
});

test('A machine that never rests ends when its history is full', async () => {
  const stage = await play({
    Round: { Type: 'Pass', Next: 'Again' },
    Again: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'Out' }], Default: 'Round' },
    Out: { Type: 'Succeed' },
  });
  expect(stage.describe()).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
  expect(stage.engine.executions.get(stage.execution)?.events).toHaveLength(25_000);
}, 30_000);
