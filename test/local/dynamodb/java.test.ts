import { expect, it } from 'vitest';
import { findJava, javaVersion } from '../../../local/dynamodb/java.ts';

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_401"', 8],
  ['openjdk version "21" 2023-09-19', 21],
  ['bash: java: command not found', undefined],
])('the version is read from what Java prints: %s', (printed, version) => {
  expect(javaVersion(printed)).toBe(version);
});

it('a missing Java is told with the command that mends it', () => {
  expect(() => findJava('/nowhere')).toThrow(/needs Java 17 or later; there is none .* Install it with: /);
});
