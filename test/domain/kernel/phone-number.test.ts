import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskPhone, parsePhoneNumber } from '#domain/kernel';

const read = (raw: string | undefined) => {
  const parsed = parsePhoneNumber(raw);
  return parsed.ok ? parsed.value : parsed.refusal;
};

describe('a telephone number as carriers pass it on', () => {
  it.each([
    ['0771-5551234', '+867715551234', 'FIXED', '0771', '0771-5551234'],
    ['+867715551234', '+867715551234', 'FIXED', '0771', '0771-5551234'],
    ['00867715551234', '+867715551234', 'FIXED', '0771', '0771-5551234'],
    ['867715551234', '+867715551234', 'FIXED', '0771', '0771-5551234'],
    ['+8607715551234', '+867715551234', 'FIXED', '0771', '0771-5551234'],
    ['(0771) 555 1234', '+867715551234', 'FIXED', '0771', '0771-5551234'],
    ['tel:+86-771-5551234', '+867715551234', 'FIXED', '0771', '0771-5551234'],
    ['031185551234', '+8631185551234', 'FIXED', '0311', '0311-85551234'],
    ['010-65551234', '+861065551234', 'FIXED', '010', '010-65551234'],
    ['+861065551234', '+861065551234', 'FIXED', '010', '010-65551234'],
    ['02165551234', '+862165551234', 'FIXED', '021', '021-65551234'],
    ['13800001234', '+8613800001234', 'MOBILE', undefined, '13800001234'],
    ['+8619900001234', '+8619900001234', 'MOBILE', undefined, '19900001234'],
    ['013800001234', '+8613800001234', 'MOBILE', undefined, '13800001234'],
    ['4008208114', '+864008208114', 'SERVICE', undefined, '4008208114'],
    ['95588', '+8695588', 'SERVICE', undefined, '95588'],
    ['114', '+86114', 'SERVICE', undefined, '114'],
    ['118114', '+86118114', 'SERVICE', undefined, '118114'],
    ['11831148', '+8611831148', 'SERVICE', undefined, '11831148'],
    ['10000', '+8610000', 'SERVICE', undefined, '10000'],
    ['+815012345678', '+815012345678', 'FOREIGN', undefined, '+815012345678'],
    ['0085223456789', '+85223456789', 'FOREIGN', undefined, '+85223456789'],
  ])('%s is read as %s, %s', (raw, e164, kind, areaCode, shown) => {
    expect(read(raw)).toEqual({ e164, kind, shown, ...(areaCode && { areaCode }) });
  });

  it.each([undefined, '', ' ', 'anonymous', 'Anonymous', 'unknown', 'Restricted', 'private'])(
    'a withheld number (%s) is no number',
    (raw) => expect(read(raw)).toBe('NO_NUMBER'),
  );

  it.each([
    'abc',
    '5551234',
    '7715551234',
    '010-6555123',
    '0771-1551234',
    '12345678901',
    '+86',
    '04008208114',
    '++86114',
    '+1234567890123456',
  ])('%s can not be read', (raw) => expect(read(raw)).toBe('UNREADABLE'));

  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  const fixed = fc
    .tuple(fc.constantFrom('0771', '0311', '0335', '0951'), fc.stringMatching(/^[2-9]\d{6,7}$/))
    .map((parts) => parts.join('-'));
  const mobile = fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map((parts) => parts.join(''));

  it('every form of a number means the same line, and what is shown reads back as itself', () => {
    fc.assert(
      fc.property(fc.oneof(fixed, mobile), (written) => {
        const plain = read(written);
        if (typeof plain === 'string') throw new Error(plain);
        const significant = plain.e164.slice(3);
        for (const form of [plain.e164, `0086${significant}`, `86${significant}`, plain.shown, ` ${written} `]) {
          expect(read(form)).toEqual(plain);
        }
      }),
    );
  });

  it('no text whatever breaks the reading', () => {
    fc.assert(
      fc.property(fc.string(), (raw) => {
        parsePhoneNumber(raw);
        maskPhone(raw);
      }),
    );
  });
});

describe('a masked number', () => {
  it.each([
    ['+8613800001234', '138****1234'],
    ['+867715551234', '0771-***1234'],
    ['+8631185551234', '0311-****1234'],
    ['+861065551234', '010-****1234'],
    ['+864008208114', '4008208114'],
    ['+815012345678', '+815****5678'],
    ['nonsense', '****'],
  ])('%s is shown as %s', (e164, masked) => expect(maskPhone(e164)).toBe(masked));
});
