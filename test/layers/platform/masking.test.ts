import { describe, expect, test } from 'vitest';
import { maskingReplacer, maskNumbers } from '#platform/masking';

const NUMBERS = ['+8613800001234', '8613800001234', '008613800001234', '13800001234', '+867715551234', '0771-5551234'];
const MORE = ['07715551234', '010-66668888', '01066668888', '400-820-8114', '4008208114', '+81312345678'];

describe('logs carry no telephone number', () => {
  test.each([...NUMBERS, ...MORE])('%s is masked wherever it stands', (number) => {
    for (const text of [number, `caller ${number} rang`, `来电${number},转接`, `{"a":"${number}"}`, `(${number})`]) {
      expect(maskNumbers(text)).not.toContain(number);
      expect(maskNumbers(text).replace(/\D/g, '').length).toBeLessThanOrEqual(10);
    }
  });

  test.each([
    '2025-03-04T02:00:00.000Z',
    '1741053600000',
    'arn:aws:connect:ap-northeast-1:111122223333:instance/0b1c2d3e-1111-2222-3333-444455556666',
    '5f0c13812345678aa13900001111abcd',
    '7d9c1380-0001-4234-8567-13800001234a',
    'version 0000000012',
    '11831148',
  ])('%s is no telephone number and stays', (text) => {
    expect(maskNumbers(text)).toBe(text);
  });

  test('fields that name a secret are hidden whole, at any depth', () => {
    const log = { a: { phone: '+8613800001234', CustomerEndpoint: { Address: 'x' } }, list: ['13800001234'] };
    expect(JSON.parse(JSON.stringify(log, maskingReplacer))).toEqual({
      a: { phone: '***', CustomerEndpoint: '***' },
      list: ['138****1234'],
    });
  });
});
