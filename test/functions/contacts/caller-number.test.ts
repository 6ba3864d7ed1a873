import { describe, expect, test } from 'vitest';
import { callerNumber } from '../../../functions/contacts/show-caller/caller-number.ts';

describe("the caller's number on the screen", () => {
  test.each([
    ['a lawyer', ['lawyer'], { number: '0771-***1234', masked: true, region: '广西南宁' }],
    ['customer service', ['service'], { number: '0771-5551234', masked: false, region: '广西南宁' }],
    ['a supervisor', ['supervisor'], { number: '0771-5551234', masked: false, region: '广西南宁' }],
    ['a lawyer who also serves', ['lawyer', 'service'], { number: '0771-5551234', masked: false, region: '广西南宁' }],
  ] as const)('%s sees what the work needs', (_, roles, expected) => {
    expect(callerNumber('+867715551234', roles)).toEqual(expected);
  });

  test('a line that is not on file shows nothing', () => {
    expect(callerNumber(undefined, ['service'])).toEqual({ masked: false });
  });

  test('a mobile number tells no region', () => {
    expect(callerNumber('+8613800001234', ['lawyer'])).toEqual({ number: '138****1234', masked: true });
  });
});
