import { expect, test } from 'vitest';
import { memoryStore } from '../../../local/states/store.ts';
import { answers, invokes, machineOf, morning, statesStage, throws } from '../../support/states-stage.ts';

const scope = (startAt: string, states: Readonly<Record<string, unknown>>) => ({ StartAt: startAt, States: states });

const twoBranches = machineOf('Both', {
  Both: {
    Type: 'Parallel',
    Branches: [
      scope('Slow', { Slow: { Type: 'Wait', Seconds: 3600, End: true } }),
      scope('Soon', { Soon: { Type: 'Wait', Seconds: 60, Next: 'Text' }, Text: invokes('text') }),
    ],
    Catch: [{ ErrorEquals: ['NoGateway'], Output: '{% $states.errorOutput.Error %}', Next: 'Mended' }],
    Output: '{% $states.result %}',
    Next: 'Mended',
  },
  Mended: { Type: 'Pass', End: true },
});

test('Branches run side by side, and their outputs come in the order of the branches', async () => {
  const stage = statesStage({ definition: twoBranches, functions: { text: () => answers('sent') } });
  stage.start({ to: 'caller' });
  await stage.after(3600);
  expect(stage.describe()).toMatchObject({ status: 'SUCCEEDED', output: '[{"to":"caller"},"sent"]' });
  const succeeded = stage.history().find(({ type }) => type === 'ParallelStateSucceeded');
  const lastExit = stage.history().findLast(({ type }) => type === 'WaitStateExited');
  expect(succeeded?.previousEventId).toBe(lastExit?.id);
});

test('The first branch that fails ends its siblings at once, and the catcher sees its error', async () => {
  const stage = statesStage({ definition: twoBranches, functions: { text: () => throws('NoGateway: down') } });
  stage.start();
  await stage.after(60);
  const told = stage.history();
  const failed = told.findIndex(({ type }) => type === 'LambdaFunctionFailed');
  expect(told.slice(failed + 1).map(({ type }) => type)).toEqual([
    'WaitStateAborted',
    'ParallelStateFailed',
    'ParallelStateExited',
    'PassStateEntered',
    'PassStateExited',
    'ExecutionSucceeded',
  ]);
  expect(told[failed + 2]?.previousEventId).toBe(told[failed]?.id);
  expect(stage.clock.waiting).toBe(0);
  expect(stage.describe()).toMatchObject({ status: 'SUCCEEDED', output: '"NoGateway"' });
});

const reminders = (more: Readonly<Record<string, unknown>> = {}) =>
  machineOf('Each', {
    Each: {
      Type: 'Map',
      Items: '{% $states.input.lines %}',
      ItemSelector: {
        line: '{% $states.context.Map.Item.Value %}',
        place: '{% $states.context.Map.Item.Index %}',
      },
      MaxConcurrency: 2,
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        ...scope('Pause', {
          Pause: { Type: 'Wait', Seconds: 10, Next: 'Remind' },
          Remind: invokes('remind'),
        }),
      },
      ...more,
      End: true,
    },
  });

test('A Map does the same with every item, no more of them at a time than it may', async () => {
  const seen: unknown[] = [];
  const stage = statesStage({
    definition: reminders(),
    functions: {
      remind: (payload) => {
        seen.push(payload);
        return answers(seen.length);
      },
    },
  });
  stage.start({ lines: ['a', 'b', 'c'] });
  await stage.after(10);
  expect(seen).toEqual([
    { line: 'a', place: 0 },
    { line: 'b', place: 1 },
  ]);
  await stage.after(20);
  expect(stage.describe()).toMatchObject({ status: 'SUCCEEDED', output: '[1,2,3]' });
  expect(stage.types().filter((type) => type.startsWith('Map'))).toEqual([
    'MapStateEntered',
    'MapStateStarted',
    'MapIterationStarted',
    'MapIterationStarted',
    'MapIterationSucceeded',
    'MapIterationStarted',
    'MapIterationSucceeded',
    'MapIterationSucceeded',
    'MapStateSucceeded',
    'MapStateExited',
  ]);
});

test('An item that fails ends the whole Map, and the history says which', async () => {
  const failing = statesStage({
    definition: reminders({ MaxConcurrency: 0 }).replace('"Seconds":10', '"Seconds":"{% $states.input.place * 10 %}"'),
    functions: { remind: () => throws('Error: no gateway') },
  });
  failing.start({ lines: ['a', 'b'] });
  await failing.after(0);
  const told = failing.history();
  const failed = told.findIndex(({ type }) => type === 'LambdaFunctionFailed');
  const tail = told.slice(failed + 1);
  expect(tail.map(({ type }) => type)).toEqual([
    'MapIterationAborted',
    'WaitStateAborted',
    'MapIterationFailed',
    'MapStateFailed',
    'ExecutionFailed',
  ]);
  expect(tail[0]).toMatchObject({ mapIterationAbortedEventDetails: { name: 'Each', index: 1 } });
  expect(tail[2]).toMatchObject({ mapIterationFailedEventDetails: { name: 'Each', index: 0 } });
  expect(tail.slice(0, 4).map(({ previousEventId }) => previousEventId)).toEqual(Array(4).fill(told[failed]?.id));
  expect(failing.describe()).toMatchObject({ status: 'FAILED', error: 'Error' });
});

test('After a restart only the items go on that had not ended', async () => {
  const store = memoryStore();
  const seen: unknown[] = [];
  const functions = {
    remind: (payload: unknown) => {
      seen.push(payload);
      return answers(null);
    },
  };
  const first = statesStage({ definition: reminders(), functions, store });
  first.start({ lines: ['a', 'b', 'c'] });
  await first.after(15);
  first.engine.stop();
  const second = statesStage({ definition: reminders(), functions, store, at: morning + 15_000 });
  second.engine.resume();
  await second.after(4);
  expect(seen).toHaveLength(2);
  await second.after(5);
  expect(seen).toHaveLength(3);
  expect(second.describe()).toMatchObject({ status: 'SUCCEEDED', output: '[null,null,null]' });
  expect(second.types().filter((type) => type === 'MapIterationStarted')).toHaveLength(3);
});

test('A Parallel is retried whole, and branches read the variables around them', async () => {
  const tries = { made: 0 };
  const definition = machineOf('Name', {
    Name: { Type: 'Pass', Assign: { who: '{% $states.input.name %}' }, Next: 'Both' },
    Both: {
      Type: 'Parallel',
      Retry: [{ ErrorEquals: ['States.TaskFailed'], IntervalSeconds: 5, MaxAttempts: 1 }],
      Branches: [
        scope('Greet', { Greet: { Type: 'Pass', Output: "{% '您好, ' & $who %}", End: true } }),
        scope('Text', { Text: invokes('text') }),
      ],
      End: true,
    },
  });
  const stage = statesStage({
    definition,
    functions: {
      text: () => {
        tries.made += 1;
        return tries.made === 1 ? throws('Error: once') : answers('sent');
      },
    },
  });
  stage.start({ name: '王敏' });
  await stage.after(5);
  expect(stage.describe()).toMatchObject({ status: 'SUCCEEDED', output: '["您好, 王敏","sent"]' });
  expect(stage.types().filter((type) => type === 'ParallelStateStarted')).toHaveLength(2);
  expect(stage.types().filter((type) => type === 'ParallelStateEntered')).toHaveLength(1);
});

test('A Parallel inside a Map knows the item around it, and counts as no iteration of its own', async () => {
  const branch = (name: string, seconds: number) =>
    scope(name, {
      [name]: {
        Type: 'Wait',
        Seconds: seconds,
        Output: '{% $states.context.Map.Item.Index %}',
        End: true,
      },
    });
  const stage = statesStage({
    definition: machineOf('Each', {
      Each: {
        Type: 'Map',
        ItemProcessor: scope('Both', {
          Both: { Type: 'Parallel', Branches: [branch('Short', 1), branch('Long', 2)], End: true },
        }),
        End: true,
      },
    }),
  });
  stage.start(['a', 'b']);
  await stage.after(2);
  expect(stage.describe()).toMatchObject({ output: '[[0,0],[1,1]]' });
  expect(stage.types().filter((type) => type === 'MapIterationStarted')).toHaveLength(2);
  expect(stage.inFlight.count).toBe(0);
});

test('A Map over nothing is done at once', async () => {
  const stage = statesStage({ definition: reminders() });
  stage.start({ lines: [] });
  await stage.after(0);
  expect(stage.describe()).toMatchObject({ status: 'SUCCEEDED', output: '[]' });
});

test('Branches that fail in the same moment fail the Parallel once', async () => {
  const branch = (name: string) => scope(name, { [name]: { Type: 'Fail', Error: name } });
  const stage = statesStage({
    definition: machineOf('Both', {
      Both: {
        Type: 'Parallel',
        Branches: [branch('One'), branch('Two')],
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Rest' }],
        Next: 'Rest',
      },
      Rest: { Type: 'Wait', Seconds: 5, End: true },
    }),
  });
  stage.start();
  await stage.after(5);
  expect(stage.types().filter((type) => type === 'ParallelStateFailed')).toHaveLength(1);
  expect(stage.describe()).toMatchObject({ status: 'SUCCEEDED', output: '{"Error":"One","Cause":""}' });
});
