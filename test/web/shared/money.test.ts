import { describe, expect, it } from 'vitest';
import { fenOf } from '../../../web/shared/money.ts';

describe('an amount in yuan', () => {
  it.each([
    ['120', 12000],
    ['120.5', 12050],
    [' ¥1,234.05 ', 123405],
    ['１２０元', 12000],
    ['250000', 25_000_000],
  ])('is read into fen however it is typed: %s', (typed, fen) => {
    expect(fenOf(typed)).toBe(fen);
  });

  it.each(['', '一百二', '12.345', '-5', '1e3'])('is none: %s', (typed) => {
    expect(fenOf(typed)).toBeUndefined();
  });
});
