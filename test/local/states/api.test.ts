import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileStore } from '../../../local/states/store.ts';
import { answers, invokes, machineOf, morning, statesStage } from '../../support/states-stage.ts';

const pause = machineOf('Pause', { Pause: { Type: 'Wait', Seconds: 60, End: true } });

const open = (definition: string) => statesStage({ definition, functions: { work: () => answers({ done: true }) } });
const begin = (stage: ReturnType<typeof open>, name: string, input: string) =>
  stage.call('StartExecution', { stateMachineArn: stage.arn, name, input });

test('A start with the same name and input is the same execution; another input, or one that has ended, is refused', async () => {
  const stage = open(pause);
  const first = begin(stage, 'gx-ticket-1', '{"a":1}');
  expect(first).toEqual({
    executionArn: 'arn:aws:states:ap-northeast-1:111122223333:execution:staged:gx-ticket-1',
    startDate: morning / 1000,
  });
  await stage.after(10);
  expect(begin(stage, 'gx-ticket-1', '{ "a": 1 }')).toEqual(first);
  expect(begin(stage, 'gx-ticket-1', '{"a":2}')).toBe('ExecutionAlreadyExists');
  await stage.after(60);
  expect(begin(stage, 'gx-ticket-1', '{"a":1}')).toBe('ExecutionAlreadyExists');
  await stage.after(60 + 90 * 86_400);
  expect(begin(stage, 'gx-ticket-1', '{"a":2}')).toMatchObject({ startDate: morning / 1000 + 60 + 90 * 86_400 });
});

test('What can not be started is refused by its name in the API', () => {
  const stage = open(pause);
  expect(begin(stage, 'no spaces', '{}')).toBe('InvalidName');
  expect(begin(stage, 'first', '{')).toBe('InvalidExecutionInput');
  expect(stage.call('StartExecution', { stateMachineArn: 'other' })).toBe('StateMachineDoesNotExist');
  expect(stage.call('DescribeExecution', { executionArn: 'other' })).toBe('ExecutionDoesNotExist');
  expect(stage.call('CreateStateMachine', {})).toBe('UnknownOperationException');
});

test('The history has the shape of GetExecutionHistory', async () => {
  const stage = open(machineOf('Work', { Work: invokes('work', { TimeoutSeconds: 5, End: true }) }));
  stage.start({ a: 1 });
  await stage.after(0);
  const timestamp = morning / 1000;
  const whole = { truncated: false };
  const resource = 'arn:aws:lambda:ap-northeast-1:111122223333:function:work';
  const input = { input: '{"a":1}', inputDetails: whole };
  const output = { output: '{"done":true}', outputDetails: whole };
  expect(stage.history()).toEqual(
    [
      {
        type: 'ExecutionStarted',
        executionStartedEventDetails: { ...input, roleArn: 'arn:aws:iam::111122223333:role/states' },
      },
      { type: 'TaskStateEntered', stateEnteredEventDetails: { name: 'Work', ...input } },
      {
        type: 'LambdaFunctionScheduled',
        lambdaFunctionScheduledEventDetails: { resource, ...input, timeoutInSeconds: 5 },
      },
      { type: 'LambdaFunctionStarted' },
      { type: 'LambdaFunctionSucceeded', lambdaFunctionSucceededEventDetails: output },
      { type: 'TaskStateExited', stateExitedEventDetails: { name: 'Work', ...output } },
      { type: 'ExecutionSucceeded', executionSucceededEventDetails: output },
    ].map((event, place) => ({ timestamp, id: place + 1, previousEventId: place < 2 ? 0 : place, ...event })),
  );
});

test('A service task tells the parameters it was called with', async () => {
  const stage = open(
    machineOf('Work', {
      Work: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Arguments: { FunctionName: 'work', Payload: 1 },
        End: true,
      },
    }),
  );
  stage.start();
  await stage.after(0);
  const who = { resourceType: 'lambda', resource: 'invoke' };
  expect(stage.history()[2]).toMatchObject({
    type: 'TaskScheduled',
    taskScheduledEventDetails: { ...who, region: 'ap-northeast-1', parameters: '{"FunctionName":"work","Payload":1}' },
  });
  const output = '{"ExecutedVersion":"$LATEST","Payload":{"done":true},"StatusCode":200}';
  expect(stage.history()[4]).toMatchObject({ taskSucceededEventDetails: { ...who, output } });
});

test('Histories come in pages, backwards and without data when asked so', async () => {
  const stage = open(pause);
  stage.start();
  await stage.after(60);
  const request = { executionArn: stage.execution, maxResults: 3, reverseOrder: true, includeExecutionData: false };
  const first = stage.call('GetExecutionHistory', request);
  expect(first).toMatchObject({
    events: [{ id: 4, type: 'ExecutionSucceeded', executionSucceededEventDetails: {} }, { id: 3 }, { id: 2 }],
    nextToken: '3',
  });
  expect(stage.call('GetExecutionHistory', { ...request, nextToken: '3' })).toMatchObject({
    events: [{ id: 1 }],
  });
});

test('A stopped execution is aborted at once, and waits for nothing more', async () => {
  const stage = open(pause);
  stage.start();
  await stage.after(20);
  const asked = { executionArn: stage.execution, error: 'Withdrawn', cause: 'ticket was a duplicate' };
  expect(stage.call('StopExecution', asked)).toEqual({ stopDate: morning / 1000 + 20 });
  await stage.after(20);
  expect(stage.types()).toEqual(['ExecutionStarted', 'WaitStateEntered', 'WaitStateAborted', 'ExecutionAborted']);
  expect(stage.describe()).toMatchObject({ status: 'ABORTED', error: 'Withdrawn', cause: 'ticket was a duplicate' });
  expect(stage.clock.waiting).toBe(0);
});

test('Executions are listed newest first, by what became of them', async () => {
  const stage = open(pause);
  begin(stage, 'one', '{}');
  await stage.after(30);
  begin(stage, 'two', '{}');
  await stage.after(60);
  const { arn: stateMachineArn } = stage;
  expect(stage.call('ListExecutions', { stateMachineArn })).toMatchObject({
    executions: [
      { name: 'two', status: 'RUNNING' },
      { name: 'one', status: 'SUCCEEDED', stopDate: morning / 1000 + 60 },
    ],
  });
  expect(stage.call('ListExecutions', { stateMachineArn, statusFilter: 'RUNNING' })).toMatchObject({
    executions: [{ name: 'two' }],
  });
});

test('Executions in a file outlive the process, even when its last line was cut off', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'states-')), 'states.jsonl');
  const first = statesStage({ definition: pause, store: fileStore(file) });
  first.start({ a: 1 });
  await first.after(20);
  first.engine.stop();
  appendFileSync(file, '{"kind":"posi');
  const second = statesStage({ definition: pause, store: fileStore(file), at: morning + 30_000 });
  second.engine.resume();
  await second.after(30);
  expect(second.describe()).toMatchObject({ status: 'SUCCEEDED', stopDate: morning / 1000 + 60, output: '{"a":1}' });
});
