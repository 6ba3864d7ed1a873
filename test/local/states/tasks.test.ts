import { expect, test } from 'vitest';
import type { LambdaResult } from '../../../local/assembly/lambda-result.ts';
import { answers, inTurn, invokes, machineOf, statesStage, throws } from '../../support/states-stage.ts';

const parked = (more: Readonly<Record<string, unknown>>) =>
  machineOf('Park', {
    Park: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'park', Payload: { token: '{% $states.context.Task.Token %}' } },
      End: true,
      ...more,
    },
  });

const openParked = (more: Readonly<Record<string, unknown>>) => {
  const tokens: string[] = [];
  const stage = statesStage({
    definition: parked(more),
    functions: {
      park: (payload, taskToken) => {
        expect(payload).toEqual({ token: taskToken });
        tokens.push(taskToken);
        return answers(null);
      },
    },
  });
  stage.start();
  return { stage, token: () => tokens.at(-1) };
};

test('A task that gives no sign of life for HeartbeatSeconds ends; each heartbeat gives it as long again', async () => {
  const { stage, token } = openParked({ HeartbeatSeconds: '{% 20 + 10 %}', TimeoutSeconds: 3600 });
  await stage.after(29);
  expect(stage.call('SendTaskHeartbeat', { taskToken: token() })).toEqual({});
  await stage.after(58);
  expect(stage.describe().status).toBe('RUNNING');
  await stage.after(59);
  expect(stage.told().slice(-2)).toEqual(['59 TaskTimedOut', '59 ExecutionFailed']);
  expect(stage.describe()).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' });
  expect(stage.call('SendTaskHeartbeat', { taskToken: token() })).toBe('TaskTimedOut');
});

test('Heartbeats never prolong the time that a task has in all', async () => {
  const { stage, token } = openParked({ HeartbeatSeconds: 30, TimeoutSeconds: 40 });
  await stage.after(25);
  stage.call('SendTaskHeartbeat', { taskToken: token() });
  await stage.after(40);
  expect(stage.describe()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
});

test('SendTaskFailure fails the task with its error and cause', async () => {
  const { stage, token } = openParked({});
  await stage.after(1);
  stage.call('SendTaskFailure', { taskToken: token(), error: 'Withdrawn', cause: 'the customer rang again' });
  await stage.after(1);
  expect(stage.describe()).toMatchObject({ status: 'FAILED', error: 'Withdrawn', cause: 'the customer rang again' });
});

test('A retried task gets a new token, and the old one is over', async () => {
  const { stage, token } = openParked({
    TimeoutSeconds: 10,
    Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 5, MaxAttempts: 1 }],
  });
  await stage.after(10);
  const first = token();
  await stage.after(15);
  expect(token()).not.toBe(first);
  expect(stage.call('SendTaskSuccess', { taskToken: first, output: '1' })).toBe('TaskTimedOut');
  expect(stage.call('SendTaskSuccess', { taskToken: token(), output: '2' })).toEqual({});
  await stage.after(15);
  expect(stage.describe()).toMatchObject({ status: 'SUCCEEDED', output: '2' });
  expect(stage.types().filter((type) => type === 'TaskStateEntered')).toHaveLength(1);
});

test('Intervals grow by the backoff rate up to the greatest delay, for as many attempts as there are', async () => {
  const definition = machineOf('Work', {
    Work: invokes('work', {
      Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 3, BackoffRate: 2, MaxDelaySeconds: 10, MaxAttempts: 4 }],
      End: true,
    }),
  });
  const stage = statesStage({ definition, functions: { work: inTurn(throws('Error: no')) } });
  stage.start();
  await stage.after(3600);
  const tries = stage.told().filter((line) => line.endsWith('LambdaFunctionScheduled'));
  expect(tries.map((line) => Number(line.split(' ')[0]))).toEqual([0, 3, 9, 19, 29]);
  expect(stage.engine.executions.get(stage.execution)?.transitions).toBe(5);
});

const errorNames: readonly (readonly [LambdaResult, string])[] = [
  [throws('NotFoundError: no such ticket'), 'NotFoundError'],
  [{ ok: false, error: 'Timeout', message: 'Task timed out after 3.00 seconds' }, 'Sandbox.Timedout'],
  [{ ok: false, error: 'Throttled', message: 'Rate Exceeded.' }, 'Lambda.TooManyRequestsException'],
  [{ ok: false, error: 'NotFound', message: 'Function not found' }, 'Lambda.ResourceNotFoundException'],
  [throws('something without a type'), 'Lambda.Unknown'],
];

test.each(errorNames)('%j fails a task as %s', async (result, error) => {
  const stage = statesStage({
    definition: machineOf('Work', { Work: invokes('work') }),
    functions: { work: () => result },
  });
  stage.start();
  await stage.after(0);
  expect(stage.describe()).toMatchObject({ status: 'FAILED', error });
});

test('A catcher keeps what went wrong, and States.TaskFailed does not take timeouts', async () => {
  const definition = machineOf('Park', {
    Park: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'park' },
      TimeoutSeconds: 5,
      Catch: [
        { ErrorEquals: ['States.TaskFailed'], Next: 'Wrong' },
        { ErrorEquals: ['States.ALL'], Assign: { why: '{% $states.errorOutput.Error %}' }, Next: 'Say' },
      ],
      Next: 'Wrong',
    },
    Wrong: { Type: 'Fail', Error: 'Wrong' },
    Say: { Type: 'Pass', Output: { why: '{% $why %}', error: '{% $states.input %}' }, End: true },
  });
  const stage = statesStage({ definition, functions: { park: () => answers(null) } });
  stage.start();
  await stage.after(5);
  const error = { Error: 'States.Timeout', Cause: '' };
  expect(stage.describe()).toMatchObject({ output: JSON.stringify({ why: 'States.Timeout', error }) });
});
