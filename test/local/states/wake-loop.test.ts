import { expect, test } from 'vitest';
import { memoryStore } from '../../../local/states/store.ts';
import {
  answers,
  inTurn,
  machineFile,
  morning,
  type StagedFunction,
  statesStage,
  throws,
} from '../../support/states-stage.ts';

const definition = machineFile('ticket-clock');
const assessed = (version: number, sleepSeconds: number) => answers({ done: false, version, sleepSeconds });
const settled = (version: number) => answers({ done: true, version, sleepSeconds: 1 });

const open = (assess: StagedFunction, park: StagedFunction = () => answers(null)) => {
  const stage = statesStage({ definition, functions: { 'hutong-assess': assess, 'hutong-park': park } });
  stage.start({ subject: 'TICKET#1' });
  return stage;
};

test('A parked ticket is assessed again at the exact second at which something is due', async () => {
  const stage = open(inTurn(assessed(1, 3600), settled(1)));
  await stage.after(3599);
  expect(stage.told().at(-1)).toBe('0 TaskSubmitted');
  await stage.after(3600);
  expect(stage.told().slice(12)).toEqual([
    '3600 TaskTimedOut',
    '3600 TaskStateExited',
    '3600 TaskStateEntered',
    '3600 TaskScheduled',
    '3600 TaskStarted',
    '3600 TaskSucceeded',
    '3600 TaskStateExited',
    '3600 ChoiceStateEntered',
    '3600 ChoiceStateExited',
    '3600 SucceedStateEntered',
    '3600 SucceedStateExited',
    '3600 ExecutionSucceeded',
  ]);
  expect(stage.describe()).toMatchObject({ status: 'SUCCEEDED', output: '{"version":1}' });
});

test('A poke wakes the ticket at once, and the count of transitions is what Step Functions bills', async () => {
  const tokens: string[] = [];
  const stage = open(inTurn(assessed(1, 3600), settled(2)), (_, token) => {
    tokens.push(token);
    return answers(null);
  });
  await stage.after(600);
  expect(stage.call('SendTaskSuccess', { taskToken: tokens[0], output: '{}' })).toEqual({});
  await stage.after(600);
  expect(stage.told().at(-1)).toBe('600 ExecutionSucceeded');
  expect(stage.engine.executions.get(stage.execution)?.transitions).toBe(6);
});

test('A poke between Assess and Park is not lost: Park sends its own token back before it has answered', async () => {
  const stage = statesStage({
    definition,
    functions: {
      'hutong-assess': inTurn(assessed(1, 3600), settled(2)),
      'hutong-park': (_, taskToken) => {
        expect(stage.call('SendTaskSuccess', { taskToken, output: '{"changed":true}' })).toEqual({});
        return answers(null);
      },
    },
  });
  stage.start({ subject: 'TICKET#1' });
  await stage.after(0);
  expect(stage.told().at(-1)).toBe('0 ExecutionSucceeded');
  expect(stage.types().filter((type) => type === 'TaskSubmitted')).toEqual([]);
});

test('A poke that comes too late is told so, and changes nothing', async () => {
  const tokens: string[] = [];
  const stage = open(inTurn(assessed(1, 60), assessed(1, 60), settled(1)), (_, token) => {
    tokens.push(token);
    return answers(null);
  });
  await stage.after(60);
  const before = stage.types().length;
  expect(stage.call('SendTaskSuccess', { taskToken: tokens[0], output: '{}' })).toBe('TaskTimedOut');
  expect(stage.call('SendTaskSuccess', { taskToken: 'no token', output: '{}' })).toBe('InvalidToken');
  expect(stage.call('SendTaskSuccess', { taskToken: tokens[1], output: '{}' })).toEqual({});
  expect(stage.call('SendTaskSuccess', { taskToken: tokens[1], output: '{}' })).toBe('TaskTimedOut');
  await stage.after(61);
  expect(stage.types().length).toBeGreaterThan(before);
  expect(stage.describe()).toMatchObject({ status: 'SUCCEEDED' });
});

test('Outages are retried at seeded moments within the growing interval', async () => {
  const stage = open(inTurn(throws('Outage: no table'), throws('Outage: no table'), settled(1)));
  await stage.after(10);
  const scheduled = stage
    .told()
    .filter((line) => line.endsWith('TaskScheduled'))
    .map((line) => Number(line.split(' ')[0]));
  expect(scheduled).toHaveLength(3);
  const [first = -1, second = -1, third = -1] = scheduled;
  expect(first).toBe(0);
  expect(second - first).toBeGreaterThanOrEqual(0);
  expect(second - first).toBeLessThan(2);
  expect(third - second).toBeLessThan(4);
  expect(scheduled).toEqual([0, 0.023, 0.271]);
  expect(stage.engine.executions.get(stage.execution)?.transitions).toBe(5);
});

test('A laptop that restarts in mid-wait wakes the ticket when it was due, and old tokens still count', async () => {
  const store = memoryStore();
  const tokens: string[] = [];
  const functions = {
    'hutong-assess': inTurn(assessed(1, 3600), assessed(2, 3600), settled(3)),
    'hutong-park': (_: unknown, token: string) => {
      tokens.push(token);
      return answers(null);
    },
  };
  const first = statesStage({ definition, functions, store });
  first.start({ subject: 'TICKET#1' });
  await first.after(600);
  const before = first.history();
  first.engine.stop();

  const second = statesStage({ definition, functions, store, at: morning + 1_800_000 });
  second.engine.resume();
  await second.after(0);
  expect(second.history()).toEqual(before);
  await second.after(1799);
  expect(second.history()).toEqual(before);
  await second.after(1800);
  expect(tokens).toHaveLength(2);
  second.engine.stop();

  const third = statesStage({ definition, functions, store, at: morning + 4_000_000 });
  expect(third.call('SendTaskSuccess', { taskToken: tokens[0], output: '{}' })).toBe('TaskTimedOut');
  expect(third.call('SendTaskSuccess', { taskToken: tokens[1], output: '{}' })).toEqual({});
  third.engine.resume();
  await third.after(0);
  expect(third.describe()).toMatchObject({ status: 'SUCCEEDED', output: '{"version":3}' });
  const ids = third.history().map(({ id }) => id);
  expect(ids).toEqual(ids.map((_, place) => place + 1));
});

test('A ticket whose clock died goes on from where it stood when it is redriven, also after a restart', async () => {
  const store = memoryStore();
  const functions = {
    'hutong-assess': inTurn(assessed(1, 60), throws('Bug: x'), settled(2)),
    'hutong-park': inTurn(answers(null)),
  };
  const first = statesStage({ definition, functions, store });
  const { execution: executionArn } = first;
  first.start({ subject: 'TICKET#1' });
  expect(first.call('RedriveExecution', { executionArn })).toBe('ExecutionNotRedrivable');
  await first.after(60);
  expect(first.describe()).toMatchObject({ status: 'FAILED', error: 'Bug', redriveCount: 0 });
  first.engine.stop();

  const second = statesStage({ definition, functions, store, at: morning + 3_600_000 });
  second.engine.resume();
  expect(second.call('RedriveExecution', { executionArn })).toEqual({ redriveDate: (morning + 3_600_000) / 1000 });
  await second.after(0);
  expect(second.types().slice(-12, -6)).toEqual([
    'TaskFailed',
    'ExecutionFailed',
    'ExecutionRedriven',
    'TaskScheduled',
    'TaskStarted',
    'TaskSucceeded',
  ]);
  expect(second.describe()).toMatchObject({ status: 'SUCCEEDED', output: '{"version":2}', redriveCount: 1 });
  expect(second.call('RedriveExecution', { executionArn })).toBe('ExecutionNotRedrivable');
  expect(second.call('RedriveExecution', { executionArn: `${executionArn}x` })).toBe('ExecutionDoesNotExist');
});

test('An execution that failed more than two weeks ago is not redriven', async () => {
  const stage = open(inTurn(throws('Bug: x'), settled(1)));
  await stage.after(14 * 86_400);
  expect(stage.call('RedriveExecution', { executionArn: stage.execution })).toBe('ExecutionNotRedrivable');
});

test('The time machine wakes tickets on the way, each at its own second', async () => {
  const stage = statesStage({
    definition,
    functions: {
      'hutong-assess': inTurn(assessed(1, 3600), assessed(1, 60), settled(1)),
      'hutong-park': () => answers(null),
    },
    clock: 'real',
  });
  stage.start({ subject: 'TICKET#1' });
  await stage.after(86_400);
  const woken = stage.told().filter((line) => line.endsWith('TaskTimedOut'));
  expect(woken).toEqual(['3600 TaskTimedOut', '3660 TaskTimedOut']);
  expect(stage.describe().status).toBe('SUCCEEDED');
  stage.clock.stop();
});
