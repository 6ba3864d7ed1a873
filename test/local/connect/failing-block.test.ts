import { expect, test } from 'vitest';
import { caller, hangUp, heard, hotline, say, withInbound } from './exchange.ts';

const tagging = () =>
  withInbound({
    Tag: {
      type: 'TagContact',
      parameters: { Tags: { outcome: 'SALES' } },
      next: 'Tagged',
      errors: { NoMatchingError: 'Untagged' },
    },
    Tagged: say('tagged', 'End'),
    Untagged: say('untagged', 'End'),
    End: hangUp,
  });

const tag = { flow: 'inbound', block: 'Tag', error: 'NoMatchingError' };

test('A block fails so many times as it is told to, and then works again', () => {
  const { engine } = tagging();
  const fault = engine.failBlock({ ...tag, times: 2 });
  const said = [1, 2, 3].map(() => heard(engine.dial({ from: caller, to: hotline }))[0]);
  expect(said).toEqual(['untagged', 'untagged', 'tagged']);
  expect('left' in fault && fault.left()).toBe(0);
});

test('Two faults of one block happen one after the other', () => {
  const { engine } = tagging();
  const faults = [1, 2].map(() => engine.failBlock({ ...tag, times: 1 }));
  const said = [1, 2, 3].map(() => heard(engine.dial({ from: caller, to: hotline }))[0]);
  expect(said).toEqual(['untagged', 'untagged', 'tagged']);
  expect(faults.map((fault) => 'left' in fault && fault.left())).toEqual([0, 0]);
});

test('A failed block is counted by the branch that it took', () => {
  const { engine } = tagging();
  engine.failBlock({ ...tag, times: 1 });
  engine.dial({ from: caller, to: hotline });
  const [block] = engine.coverage().flows[0]?.blocks ?? [];
  expect(block?.branches).toEqual([
    { branch: 'next', hits: 0 },
    { branch: 'NoMatchingError', hits: 1 },
  ]);
});

test.each([
  [{ flow: 'outbound' }, 'no contact flow is called "outbound"'],
  [{ block: 'Tog' }, 'the contact flow inbound has no block "Tog"'],
  [{ block: 'Tagged' }, 'the block "Tagged" of inbound can\'t fail with NoMatchingError'],
  [{ error: 'QueueAtCapacity' }, 'the block "Tag" of inbound can\'t fail with QueueAtCapacity'],
])('What is not there cannot fail: %j', (place, problem) => {
  expect(tagging().engine.failBlock({ ...tag, times: 1, ...place })).toEqual({ problem });
});
