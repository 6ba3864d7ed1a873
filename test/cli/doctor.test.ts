import { expect, test } from 'vitest';
import { javaMajor } from '../../cli/doctor.ts';

test.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_392"', 1],
  ['command not found', undefined],
])('the doctor reads the Java version out of %s', (printed, major) => {
  expect(javaMajor(printed)).toBe(major);
});
