import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createInFlight } from '../../../local/clock/in-flight.ts';
import { createRealClock } from '../../../local/clock/real-clock.ts';
import { readSharedTime } from '../../../local/clock/shared-time.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: 1_000_000 }));
afterEach(() => vi.useRealTimers());

test('The time machine fires what falls due on the way, in order and each at its own instant', async () => {
  const clock = createRealClock({ inFlight: createInFlight() });
  const seen: string[] = [];
  clock.at(1_060_000, () => seen.push(`minute ${clock.now()}`));
  clock.at(1_020_000, () => seen.push(`ring ${clock.now()}`));
  await clock.move(1_100_000);
  expect(seen).toEqual(['ring 1020000', 'minute 1060000']);
  expect(clock.now()).toBe(1_100_000);
  expect(readSharedTime(clock.shared, Date.now)).toBe(1_100_000);
  clock.stop();
});

test('Between two moves time goes on by itself', () => {
  const clock = createRealClock({ inFlight: createInFlight(), offsetMs: 500 });
  const seen: number[] = [];
  clock.at(1_002_500, () => seen.push(clock.now()));
  vi.advanceTimersByTime(1999);
  expect(seen).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(seen).toEqual([1_002_500]);
  clock.stop();
});

test('An earlier timer that is set later still fires first', () => {
  const clock = createRealClock({ inFlight: createInFlight() });
  const seen: string[] = [];
  clock.at(1_005_000, () => seen.push('late'));
  clock.at(1_001_000, () => seen.push('soon'));
  vi.advanceTimersByTime(1000);
  expect(seen).toEqual(['soon']);
  vi.advanceTimersByTime(4000);
  expect(seen).toEqual(['soon', 'late']);
  clock.stop();
});

test('The time machine never goes back', async () => {
  const clock = createRealClock({ inFlight: createInFlight() });
  await expect(clock.move(999_999)).rejects.toThrow('never goes back');
  clock.stop();
});
