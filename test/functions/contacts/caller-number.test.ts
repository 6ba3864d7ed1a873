import { describe, expect, test } from 'vitest';
import { callerNumber } from '../../../functions/contacts/show-caller/caller-number.ts';

describe("the caller's number on the screen", () => {
  test.each([
    ['a lawyer', ['lawyer'], { number: '0771-***1234', masked: true, region: '广西南宁' }],
    ['customer service', ['service'], { number: '0771-5551234', masked: false, region: '广西南宁' }],
    [
      'a specialist, whose orders need it (ORDER-15)',
      ['specialist'],
      { number: '0771-5551234', masked: false, region: '广西南宁' },
    ],
    ['a supervisor', ['supervisor'], { number: '0771-5551234', masked: false, region: '广西南宁' }],
    ['a lawyer who also serves', ['lawyer', 'service'], { number: '0771-5551234', masked: false, region: '广西南宁' }],
  ] as const)('%s sees what the work needs', (_, roles, expected) => {
    expect(callerNumber({ isKnown: true, e164: '+867715551234' }, roles)).toEqual(expected);
  });

  test('of a line that is not on file the softphone alone knows the number, and its role decides there too', () => {
    expect(callerNumber({ isKnown: true }, ['service'])).toEqual({ masked: false });
    expect(callerNumber({ isKnown: true }, ['lawyer'])).toEqual({ masked: true });
  });

  test('a withheld number can be shown to nobody', () => {
    expect(callerNumber({ isKnown: false }, ['supervisor'])).toEqual({ masked: true });
  });

  test('a mobile number tells no region', () => {
    expect(callerNumber({ isKnown: true, e164: '+8613800001234' }, ['lawyer'])).toEqual({
      number: '138****1234',
      masked: true,
    });
  });
});
