import { expect, test } from 'vitest';
import { localTime, momentMs, spanMs } from '../../../local/rehearsal/moments.ts';

const tenOClock = Date.parse('2025-03-04T02:00:00Z');

test.each([
  ['10:00:00', '2025-03-04 10:00:00'],
  ['17:30:00', '2025-03-04 17:30:00'],
  ['09:59:59', '2025-03-05 09:59:59'],
  ['2025-10-03T03:00:00', '2025-10-03 03:00:00'],
])('at ten in the morning, %s is %s', (told, meant) => {
  expect(localTime(momentMs(told, tenOClock))).toBe(meant);
});

test.each([
  ['5 s', 5_000],
  ['10 min', 600_000],
  ['2 h', 7_200_000],
  ['1 d', 86_400_000],
])('%s is %d milliseconds', (told, ms) => {
  expect(spanMs(told)).toBe(ms);
});
