import { expect, test } from 'vitest';
import { readMachine } from '../../../local/states/definition/read-machine.ts';
import { drawMachine } from '../../../local/states/draw.ts';
import { machineFile, machineOf } from '../../support/states-stage.ts';

test('A drawing shows conditions and caught errors on its arrows', () => {
  const lines = drawMachine(readMachine('ticket-clock', machineFile('ticket-clock'))).split('\n');
  expect(lines).toEqual([
    'flowchart TD',
    '  start((" ")) --> s1',
    '  s1["Assess"]',
    '  s2{"Done?"}',
    '  s3["Park"]',
    '  s4(("Settled"))',
    '  s1 --> s2',
    '  s2 -->|"settled"| s4',
    '  s2 -->|"otherwise"| s3',
    '  s3 --> s1',
    '  s3 -->|"States.Timeout"| s1',
  ]);
});

test('Branches stand in frames of their own', () => {
  const branch = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Wait', Seconds: 1, End: true } } });
  const both = { Type: 'Parallel', Branches: [branch('"A"'), branch('B')], End: true };
  expect(drawMachine(readMachine('both', machineOf('Both', { Both: both })))).toContain(
    `subgraph s1_0["Both: branch 1"]\n    s2(["'A'"])\n  end`,
  );
});
