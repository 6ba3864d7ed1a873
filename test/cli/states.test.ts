import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { run } from '../../cli/run.ts';
import { fileStore } from '../../local/states/store.ts';
import { answers, machineFile, statesStage } from '../support/states-stage.ts';

const machine = 'test/support/machines/ticket-clock.asl.json';
const mock = 'test/support/machines/ticket-clock.mock.json';

const printed = { out: '', err: '' };
beforeEach(() => {
  printed.out = '';
  printed.err = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    printed.err += String(text);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

test('A machine is played on virtual time with answers from a file, and its transitions are counted', async () => {
  expect(await run(['states', 'run', machine, '--input', '{"subject":"TICKET#1"}', '--mock', mock])).toBe(0);
  expect(printed.out).toMatch(/2025-03-04T02:00:00\.000Z +2 TaskStateEntered +\[Assess\]/);
  expect(printed.out).toMatch(/TaskSucceeded +output \{"woken":"BY_POKE"\}/);
  expect(printed.out.trimEnd().split('\n').at(-1)).toBe('SUCCEEDED, 10 state transitions');
});

test('A machine of the project is played as it stands: what the deployment puts in is a function of that name', async () => {
  const own = ['infra/state-machines/ticket-clock.asl.json', '--mock', 'test/support/machines/wake-loop.mock.json'];
  expect(await run(['states', 'run', ...own, '--input', '{"tenant":"gx","subject":"TICKET#1","generation":1}'])).toBe(
    0,
  );
  expect(printed.out).toContain(':function:assess"');
  expect(printed.out.trimEnd().split('\n').at(-1)).toBe('SUCCEEDED, 10 state transitions');
});

test('A machine whose functions do not answer fails, and says who was silent', async () => {
  expect(await run(['states', 'run', machine, '--input', '{"subject":1}'])).toBe(1);
  expect(printed.out).toContain('Mock.Silent');
});

test('A machine is drawn', async () => {
  expect(await run(['states', 'draw', machine])).toBe(0);
  expect(printed.out).toMatch(/^flowchart TD\n/);
});

test('What runs on the laptop is listed from what it keeps, with what each execution waits for', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'states-'));
  const file = join(directory, 'states.jsonl');
  expect(await run(['states', 'list', file])).toBe(0);
  expect(printed.out).toContain('keeps no executions');
  const store = fileStore(file);
  const functions = { 'hutong-assess': () => answers({ done: false, version: 1, sleepSeconds: 3600 }) };
  const stage = statesStage({
    definition: machineFile('ticket-clock'),
    functions: { ...functions, 'hutong-park': () => answers({}) },
    store,
  });
  stage.start({ subject: 'TICKET#1' });
  await stage.after(1);
  expect(await run(['states', 'list', file])).toBe(0);
  expect(printed.out).toMatch(/^RUNNING +staged +first +3 {2}parked until 2025-03-04 11:00:00$/m);
  rmSync(directory, { recursive: true });
});

test.each([
  [['run', mock], 1, 'field QueryLanguage: must be JSONata'],
  [['run', 'nowhere.json'], 2, 'there is no file nowhere.json'],
  [['run', machine, '--mock', machine], 2, 'ticket-clock.asl.json: '],
  [['run', machine, '--input', '{'], 2, 'no JSON'],
  [['run', machine, '--at', 'noon'], 2, '--at noon is no instant'],
  [['jump', machine], 2, 'run or draw'],
])('%j is refused with %i', async (args, code, message) => {
  expect(await run(['states', ...args])).toBe(code);
  expect(printed.err).toContain(message);
});
