import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { decrypt, encrypt, lineMac, splitDataKey } from '#platform/crypto';

const keys = splitDataKey(randomBytes(64));
const place = { tenant: 'gx', table: 'records', field: 'phone' };

describe('hiding telephone numbers', () => {
  test('a hidden number is read again where it was put', () => {
    expect(decrypt(keys, place, encrypt(keys, place, '+867715551234'))).toBe('+867715551234');
  });

  test('the same number hidden twice looks different, so equal rows cannot be told', () => {
    expect(encrypt(keys, place, '+867715551234')).not.toBe(encrypt(keys, place, '+867715551234'));
  });

  test.each([
    ['another tenant', { ...place, tenant: 'hb' }],
    ['another table', { ...place, table: 'journal' }],
    ['another field', { ...place, field: 'contact' }],
  ])('a hidden number moved to %s is refused', (_, elsewhere) => {
    const hidden = encrypt(keys, place, '+867715551234');
    expect(() => decrypt(keys, elsewhere, hidden)).toThrow();
  });

  test('a changed bit is noticed', () => {
    const hidden = encrypt(keys, place, '+867715551234');
    const changed = hidden.slice(0, 10) + (hidden[10] === 'A' ? 'B' : 'A') + hidden.slice(11);
    expect(() => decrypt(keys, place, changed)).toThrow();
  });

  test('an unknown key version is refused by name', () => {
    expect(() => decrypt(keys, place, '9.AAAA')).toThrow(/key version/);
  });
});

describe('addressing a line', () => {
  test('a line has one address per tenant', () => {
    const other = splitDataKey(randomBytes(64));
    expect(lineMac(keys, '+867715551234')).toMatch(/^[0-9a-f]{32}$/);
    expect(lineMac(keys, '+867715551234')).toBe(lineMac(keys, '+867715551234'));
    expect(lineMac(keys, '+867715551234')).not.toBe(lineMac(other, '+867715551234'));
    expect(lineMac(keys, '+867715551234')).not.toBe(lineMac(keys, '+867715551235'));
  });

  test('a data key of another length is refused', () => {
    expect(() => splitDataKey(randomBytes(32))).toThrow(/64/);
  });
});
