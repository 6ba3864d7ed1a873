import { expect, test } from 'vitest';
import { offences } from '../../cli/house/judge.ts';
import { measure } from '../../cli/house/measure.ts';

test.each([
  ['const x = y as string;', 'a.ts:1 cast'],
  ['const x = y!;', 'a.ts:1 non-null !'],
  ['let a: any;', 'a.ts:1 any'],
  ['enum Colour { Red }', 'a.ts:1 enum'],
])('the house refuses %s', (text, offence) => {
  expect(offences([measure('a.ts', text)])).toContain(offence);
});

test('a constant assertion is not a cast', () => {
  expect(offences([measure('a.ts', 'const x = [1] as const;')])).toEqual([]);
});

test('a function of 41 lines is named with its place', () => {
  const text = `const long = () => {\n${'  work();\n'.repeat(39)}};\n`;
  expect(offences([measure('a.ts', text)])).toEqual(['a.ts:1 long: 41 lines, at most 40']);
});
