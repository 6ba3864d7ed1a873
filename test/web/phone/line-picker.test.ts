import { describe, expect, it } from 'vitest';
import { firstLine, isOnPage } from '../../../web/phone/line-picker.tsx';

describe('the telephones of the page', () => {
  it.each([
    ['a line of the page', '13800000001', '', true],
    ['a fixed line of the page', '0771-5551234', '', true],
    ['the number that was typed', '13877123456', '138 7712 3456', true],
    ['a number of somebody else', '13877123456', '', false],
  ])('ring for %s', (_, number, own, rings) => {
    expect(isOnPage(number, { ...firstLine, own })).toBe(rings);
  });
});
