import { expect, test } from 'vitest';
import { createInFlight } from '../../../local/clock/in-flight.ts';
import { readSharedTime } from '../../../local/clock/shared-time.ts';
import { createVirtualClock } from '../../../local/clock/virtual-clock.ts';

const wall = (): number => 0;

test('Virtual time jumps from timer to timer and each sees its own instant', async () => {
  const clock = createVirtualClock(1000, createInFlight());
  const seen: number[] = [];
  clock.at(3000, () => seen.push(clock.now()));
  clock.at(2000, () => {
    seen.push(clock.now());
    clock.at(2500, () => seen.push(clock.now()));
  });
  await clock.move(2900);
  expect(seen).toEqual([2000, 2500]);
  expect(clock.now()).toBe(2900);
  await clock.move(10_000);
  expect(seen).toEqual([2000, 2500, 3000]);
});

test('Time stands still while anything is in flight', async () => {
  const inFlight = createInFlight();
  const clock = createVirtualClock(0, inFlight);
  const seen: string[] = [];
  clock.at(1000, () => {
    const done = inFlight.begin('lambda');
    setTimeout(() => {
      seen.push(`answer at ${clock.now()}`);
      done();
    }, 5);
  });
  clock.at(2000, () => seen.push(`timer at ${clock.now()}`));
  await clock.move(5000);
  expect(seen).toEqual(['answer at 1000', 'timer at 2000']);
});

test('What an answer sets off at once still happens at its own instant', async () => {
  const inFlight = createInFlight();
  const clock = createVirtualClock(0, inFlight);
  const seen: number[] = [];
  clock.at(1000, () => {
    const done = inFlight.begin('first');
    void Promise.resolve()
      .then(done)
      .then(() => inFlight.begin('second'))
      .then((end) => {
        seen.push(clock.now());
        end();
      });
  });
  clock.at(2000, () => undefined);
  await clock.move(5000);
  expect(seen).toEqual([1000]);
});

test('The clock never goes back, and moves are made one after the other', async () => {
  const clock = createVirtualClock(1000, createInFlight());
  await expect(clock.move(999)).rejects.toThrow('never goes back');
  const both = [clock.move(2000), clock.move(1500)];
  await expect(both[0]).resolves.toBeUndefined();
  await expect(both[1]).rejects.toThrow('never goes back');
});

test('A timer for an instant that has passed fires at the next move, not in the past', async () => {
  const clock = createVirtualClock(1000, createInFlight());
  const seen: number[] = [];
  clock.at(10, () => seen.push(clock.now()));
  await clock.move(1000);
  expect(seen).toEqual([1000]);
});

test('Worker threads read the same instant from shared memory', async () => {
  const clock = createVirtualClock(1000, createInFlight());
  await clock.move(4000);
  expect(readSharedTime(clock.shared, wall)).toBe(4000);
});
