import { describe, expect, it } from 'vitest';
import { showingsBy } from '../../cli/demo-history.ts';
import { localTime } from '../../local/rehearsal/moments.ts';

const played = async (now: string): Promise<readonly string[]> =>
  (await showingsBy(Date.parse(`${now}+08:00`))).map(({ at }) => localTime(at));

describe('the demo’s history', () => {
  it.each([
    ['a working day at noon', '2025-03-05T12:00:00', ['2025-03-04 09:40:00', '2025-03-05 09:02:00']],
    ['a working day before the morning is over', '2025-03-05T09:30:00', ['2025-03-04 09:40:00']],
    ['a Sunday', '2025-03-09T15:00:00', ['2025-03-07 09:40:00']],
    ['a Monday morning', '2025-03-10T08:00:00', ['2025-03-07 09:40:00']],
    ['the end of the National Day holiday', '2025-10-08T20:00:00', ['2025-09-30 09:40:00']],
    ['a make-up working Sunday', '2025-09-28T11:00:00', ['2025-09-26 09:40:00', '2025-09-28 09:02:00']],
  ])('is of the last working day, and of today once there is some: on %s', async (_, now, days) => {
    expect(await played(now)).toEqual(days);
  });
});
