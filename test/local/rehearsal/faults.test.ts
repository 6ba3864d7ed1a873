import { expect, test } from 'vitest';
import { RehearsalUnreadable, read } from '../../../local/rehearsal/read.ts';
import { rehearse } from '../../../local/rehearsal/rehearse.ts';
import type { FaultToCome, Stage, StagedFault } from '../../../local/rehearsal/stage.ts';
import { emptyStage } from '../../support/empty-stage.ts';

const head = 'story: A failure\nclock: 2025-03-04T10:00:00\nsteps:\n';

/** A stage on which nothing but faults can happen. */
const stageWith = (fault: (fault: StagedFault) => FaultToCome): Stage => ({ ...emptyStage, fault });

test('every target of a fault is told to the stage, with all that is known of it', async () => {
  const told: StagedFault[] = [];
  const stage = stageWith((fault) => {
    told.push(fault);
    return { left: () => 0 };
  });
  const steps = [
    '  - fault: { at: [flow:inbound/Tag, flow:inbound/Say], kind: error }\n',
    '  - fault: { at: flow:inbound/Queue, kind: error, error: QueueAtCapacity }\n',
    '  - fault: { at: lambda:subscribe, kind: malformed, answer: { result: null }, times: 2 }\n',
  ];
  expect(await rehearse(read('a.yaml', head + steps.join('')), stage)).toMatchObject({ passed: true });
  expect(told).toEqual([
    { target: 'flow:inbound/Tag', kind: 'error', times: 1 },
    { target: 'flow:inbound/Say', kind: 'error', times: 1 },
    { target: 'flow:inbound/Queue', kind: 'error', times: 1, error: 'QueueAtCapacity' },
    { target: 'lambda:subscribe', kind: 'malformed', times: 2, answer: { result: null } },
  ]);
});

test('a story in which a fault never happens fails, at the line of the fault', async () => {
  const stage = stageWith(({ target }) => ({ left: () => (target.endsWith('Say') ? 1 : 0) }));
  const script = read('a.yaml', `${head}  - silent: 5 s\n  - fault: { at: [flow:a/Tag, flow:a/Say], kind: error }\n`);
  const { failure } = await rehearse(script, stage);
  expect(failure).toEqual({ line: 5, message: 'the fault at flow:a/Say has not happened' });
});

test('a fault at a block that does not exist fails at once, with the name', async () => {
  const stage = stageWith(() => ({ problem: 'the contact flow a has no block "Tog"' }));
  const { failure } = await rehearse(read('a.yaml', `${head}  - fault: { at: flow:a/Tog, kind: error }\n`), stage);
  expect(failure).toEqual({ line: 4, message: 'the contact flow a has no block "Tog"' });
});

test.each([
  ['a target that nobody knows', '  - fault: { at: subscribe, kind: error }\n', 'flow:<flow>/<block>'],
  ['a block that times out', '  - fault: { at: flow:a/Tag, kind: timeout }\n', 'kind: error'],
  ['a function that is silent', '  - fault: { at: lambda:a, kind: silent }\n', 'gateways: error, refused'],
  ['a table that is down for hours', '  - fault: { at: dynamodb:GetItem, kind: error, for: 2 h }\n', 'gateways only'],
  [
    'an operator who means two things',
    '  - operator: { number: "1", tenant: gx, becomes: ACTIVE }\n',
    'either a number',
  ],
])('%s is refused with its line', (_, step, words) => {
  const reading = (): unknown => read('a.yaml', head + step);
  expect(reading).toThrow(RehearsalUnreadable);
  expect(reading).toThrow('a.yaml:4');
  expect(reading).toThrow(words);
});
