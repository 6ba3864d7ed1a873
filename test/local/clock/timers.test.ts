import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTimers } from '../../../local/clock/timers.ts';

const fireAll = (timers: ReturnType<typeof createTimers>): void => {
  for (let fire = timers.take(); fire !== undefined; fire = timers.take()) fire();
};

test('Timers fire in the order of their due instants, those of one instant in the order in which they were set', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), fc.boolean())), (sketches) => {
      const timers = createTimers();
      const fired: { readonly due: number; readonly place: number }[] = [];
      const set = sketches.map(([due, cancelled], place) => ({
        due,
        place,
        cancelled,
        timer: timers.add(due, () => fired.push({ due, place })),
      }));
      for (const { timer, cancelled } of set) if (cancelled) timer.cancel();
      fireAll(timers);
      const expected = set
        .filter(({ cancelled }) => !cancelled)
        .sort((left, right) => left.due - right.due || left.place - right.place)
        .map(({ due, place }) => ({ due, place }));
      expect(fired).toEqual(expected);
    }),
  );
});

test('A timer that has fired can be cancelled without harm', () => {
  const timers = createTimers();
  const first = timers.add(1, () => undefined);
  timers.add(2, () => undefined);
  timers.take();
  first.cancel();
  expect(timers.size).toBe(1);
});
