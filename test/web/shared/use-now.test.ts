import { describe, expect, it } from 'vitest';
import { clockOffset } from '../../../web/shared/use-now.ts';

const platform = Date.parse('2025-03-04T10:00:00Z');

describe('the time against which deadlines are counted', () => {
  it('is the platform’s, however wrong the telephone’s own clock is', () => {
    const fast = platform + 240_000;
    expect(fast + clockOffset({ now: platform, at: fast }, 0)).toBe(platform);
  });

  it('is known otherwise until an answer has told it', () => {
    expect(clockOffset({ now: undefined, at: 0 }, 7_000)).toBe(7_000);
    expect(clockOffset(undefined, 0)).toBe(0);
  });
});
