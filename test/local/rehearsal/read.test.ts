import { expect, test } from 'vitest';
import { RehearsalUnreadable, read } from '../../../local/rehearsal/read.ts';

const head = 'story: A call\nclock: 2025-03-04T10:00:00\nsteps:\n';

test('a rehearsal knows the line of each of its steps', () => {
  const script = read('a.yaml', `${head}  - dial: { from: withheld, number: '11831148' }\n\n  - hear: P-LEGAL-1\n`);
  expect(script.lines).toEqual([4, 6]);
});

test.each([
  ['an unknown step', '  - sing: loudly\n', 'a.yaml:4', 'sing'],
  ['an unknown key in a step', "  - dial: { form: withheld, number: '1' }\n", 'a.yaml:4', 'form'],
  ['a key that no telephone has', "  - press: 'x'\n", 'a.yaml:4', 'press'],
  ['a time that is none', '  - clock: { to: noon }\n', 'a.yaml:4', '10:02:00'],
  ['two verbs in one step', "  - press: '1'\n    silent: 5 s\n", 'a.yaml:4', 'exactly one of'],
  ['a text message to nobody', '  - sms: hello\n', 'a.yaml:4', 'expected object'],
])('%s is refused with file, line and what is expected', (_, step, place, words) => {
  const reading = (): unknown => read('a.yaml', head + step);
  expect(reading).toThrow(RehearsalUnreadable);
  expect(reading).toThrow(place);
  expect(reading).toThrow(words);
});

test('a mapping may be taken over and changed', () => {
  const steps = '  - api: { as: a, path: /x, body: &log { field: 1, read: false } }\n';
  const script = read('a.yaml', `${head}${steps}  - api: { as: a, path: /x, body: { <<: *log, read: true } }\n`);
  expect(script.rehearsal.steps[1]?.api?.body).toEqual({ field: 1, read: true });
});

test('broken YAML is refused with its line', () => {
  expect(() => read('a.yaml', 'story: [\n')).toThrow(/a\.yaml:\d/);
});
