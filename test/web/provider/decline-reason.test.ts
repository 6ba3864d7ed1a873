import { describe, expect, it } from 'vitest';
import { reasonIn } from '../../../web/provider/work-orders/decline-reason.ts';

describe('the reason of a refusal (X-52)', () => {
  it('is a chip, words of one’s own, or both', () => {
    expect(reasonIn('路远', '')).toBe('路远');
    expect(reasonIn(undefined, ' 今天休息 ')).toBe('今天休息');
    expect(reasonIn('路远', '在邕宁')).toBe('路远：在邕宁');
  });

  it('is asked for when there is none', () => {
    expect(reasonIn(undefined, '  ')).toBeUndefined();
  });
});
