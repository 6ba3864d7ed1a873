import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenIn } from '../../../web/provider/money.ts';
import { yuanText } from '../../../web/shared/money.ts';

describe('a fee in yuan', () => {
  it.each([
    ['120', 12000],
    ['120.5', 12050],
    ['120.50', 12050],
    [' ¥1,234.05 ', 123405],
    ['１２０元', 12000],
    ['0', 0],
    ['19.99', 1999],
  ])('is read as people type it: %s', (typed, fen) => {
    expect(fenIn(typed)).toEqual({ fen });
  });

  it.each([
    ['', 'MISSING'],
    ['  ', 'MISSING'],
    ['一百二', 'NOT_MONEY'],
    ['12.345', 'NOT_MONEY'],
    ['-5', 'NOT_MONEY'],
    ['1e3', 'NOT_MONEY'],
    ['0x10', 'NOT_MONEY'],
    ['100000.01', 'TOO_MUCH'],
  ])('is refused with its reason: %s', (typed, trouble) => {
    expect(fenIn(typed)).toEqual({ trouble });
  });

  it('comes back as it was shown, to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (fen) => {
        expect(fenIn(yuanText(fen))).toEqual({ fen });
      }),
    );
  });
});
