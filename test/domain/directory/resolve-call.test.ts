import { describe, expect, it } from 'vitest';
import { type DirectoryRow, type NumberRow, resolveCall, type TenantRow } from '#domain/directory';
import { at } from '../fixtures.ts';

const number: NumberRow = {
  ...{ pk: 'INSTANCE#i-1', sk: 'NUMBER#+815012340001', tenant: 'gx', product: 'legal-hotline' },
  ...{ entry: 'hotline', shortCode: '11831148', status: 'ACTIVE', validFrom: at('2025-01-01 00:00:00') },
};
const tenant: TenantRow = {
  ...{ pk: 'INSTANCE#i-1', sk: 'TENANT#gx', tenant: 'gx', name: '广西电信' },
  ...{ status: 'ACTIVE', wrappedKey: 'a2V5', keyVersion: 1 },
};
const now = at('2025-03-04 10:00:00');

const resolve = (rows: readonly DirectoryRow[], dialled = '+815012340001', instance = 'i-1') => {
  const resolved = resolveCall(rows, instance, dialled, now);
  return resolved.ok ? resolved.value : resolved.refusal;
};

describe('whose call it is', () => {
  it('the dialled number names tenant, product and entry', () => {
    expect(resolve([tenant, number])).toEqual({
      ...{ tenant: 'gx', tenantName: '广西电信', product: 'legal-hotline', entry: 'hotline', shortCode: '11831148' },
      ...{ wrappedKey: 'a2V5', keyVersion: 1 },
    });
  });

  it('a number that nobody has, or another instance has, is unknown', () => {
    expect(resolve([tenant, number], '+815012349999')).toBe('UNKNOWN_NUMBER');
    expect(resolve([tenant, number], '+815012340001', 'i-2')).toBe('UNKNOWN_NUMBER');
    expect(resolve([number])).toBe('UNKNOWN_NUMBER');
  });

  it('a number is nobody’s before its first day', () => {
    expect(resolve([tenant, { ...number, validFrom: at('2025-03-05 00:00:00') }])).toBe('UNKNOWN_NUMBER');
  });

  it('a suspended tenant or number is said to be suspended', () => {
    expect(resolve([{ ...tenant, status: 'SUSPENDED' }, number])).toBe('SUSPENDED');
    expect(resolve([tenant, { ...number, status: 'SUSPENDED' }])).toBe('SUSPENDED');
  });
});
