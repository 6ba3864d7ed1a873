import { expect, test } from 'vitest';
import { createFaults } from '../../local/faults.ts';

test('A fault strikes its own target so many times, in the order in which faults were added', () => {
  const faults = createFaults();
  faults.add({ target: 'lambda:hutong-subscribe', kind: 'throttle', times: 2 });
  faults.add({ target: 'lambda:hutong-subscribe', kind: 'timeout', times: 1 });
  const kinds = [1, 2, 3, 4].map(() => faults.take('lambda:hutong-subscribe')?.kind);
  expect(kinds).toEqual(['throttle', 'throttle', 'timeout', undefined]);
  expect(faults.take('lambda:hutong-cancel')).toBeUndefined();
});

test('A fault tells how often it has still to happen', () => {
  const faults = createFaults();
  const left = faults.add({ target: 'dynamodb:Query', kind: 'error', times: 2 });
  faults.take('dynamodb:Query');
  expect(left()).toBe(1);
});

test('Cleared faults strike nobody, and a fault must happen a whole number of times', () => {
  const faults = createFaults();
  faults.add({ target: 'dynamodb:TransactWriteItems', kind: 'error', times: 1 });
  faults.clear();
  expect(faults.take('dynamodb:TransactWriteItems')).toBeUndefined();
  expect(() => faults.add({ target: 'x', kind: 'error', times: 0 })).toThrow('whole number');
});
