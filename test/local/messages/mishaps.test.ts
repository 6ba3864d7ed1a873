import { expect, test } from 'vitest';
import { createMishaps } from '../../../local/messages/mishaps.ts';

test('a mishap happens as often as was said, to its own gateway only, the first one first', () => {
  const mishaps = createMishaps(() => 0);
  const left = mishaps.add({ gateway: 'gx', kind: 'error', times: 2 });
  mishaps.add({ gateway: 'gx', kind: 'silent', times: 1 });
  expect(mishaps.take('hb')).toBeUndefined();
  expect([1, 2, 3, 4].map(() => mishaps.take('gx')?.kind)).toEqual(['error', 'error', 'silent', undefined]);
  expect(left()).toBe(0);
});

test('a gateway that is down for a span fails every message of it, and has failed once one has come', () => {
  const time = { now: 0 };
  const mishaps = createMishaps(() => time.now);
  const left = mishaps.add({ gateway: 'gx', kind: 'timeout', times: 1, forMs: 1000 });
  expect(left()).toBe(1);
  expect([1, 2, 3].map(() => mishaps.take('gx')?.kind)).toEqual(['timeout', 'timeout', 'timeout']);
  time.now = 1000;
  expect([mishaps.take('gx'), left()]).toEqual([undefined, 0]);
});
