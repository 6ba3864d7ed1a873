import { expect, test } from 'vitest';
import { createInFlight } from '../../../local/clock/in-flight.ts';

test('What is under way is counted and named until it ends, once', () => {
  const inFlight = createInFlight();
  const [first, second] = [inFlight.begin('lambda identify-caller'), inFlight.begin('journal record')];
  expect(inFlight.count).toBe(2);
  first();
  first();
  expect(inFlight.what()).toEqual(['journal record']);
  second();
  expect(inFlight.count).toBe(0);
});

test('Idle means: nothing under way, and nothing begun by what ended last', async () => {
  const inFlight = createInFlight();
  const done = inFlight.begin('request');
  const seen: string[] = [];
  setTimeout(() => {
    done();
    void Promise.resolve().then(() => {
      const next = inFlight.begin('follow-up');
      setTimeout(() => {
        seen.push('follow-up ended');
        next();
      }, 2);
    });
  }, 2);
  await inFlight.idle();
  expect(seen).toEqual(['follow-up ended']);
});
